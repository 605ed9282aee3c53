// Mutant: Θ times the transposed inputs: one column a sample.
// Caught by: LinearScoresExamples.testScoresOfTwoSamples
// Says: the transpose of what was expected

import LabContracts
import Tensors

func scores(of classifier: LinearClassifier, for inputs: Tensor<Double>) -> Tensor<Double> {
  (matrixProduct(inputs, classifier.weights, transposingRight: true) + classifier.biases).transposed()
}

func predictedClasses(from scores: Tensor<Double>) -> [Int] {
  scores.argmax(alongAxis: 1)
}
