// Mutant: the biases are left out.
// Caught by: LinearScoresExamples.testScoresOfTwoSamples

import LabContracts
import Tensors

func scores(of classifier: LinearClassifier, for inputs: Tensor<Double>) -> Tensor<Double> {
  matrixProduct(inputs, classifier.weights, transposingRight: true)
}

func predictedClasses(from scores: Tensor<Double>) -> [Int] {
  scores.argmax(alongAxis: 1)
}
