// Mutant: a single sample is returned as a vector.
// Caught by: LinearScoresChecks.testScoresOfOneSample

import LabContracts
import Tensors

func scores(of classifier: LinearClassifier, for inputs: Tensor<Double>) -> Tensor<Double> {
  let scores = matrixProduct(inputs, classifier.weights, transposingRight: true) + classifier.biases
  return scores.shape[0] == 1 ? scores.flattened() : scores
}

func predictedClasses(from scores: Tensor<Double>) -> [Int] {
  scores.argmax(alongAxis: 1)
}
