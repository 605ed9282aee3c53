// Mutant: classes are counted from 1.
// Caught by: LinearScoresExamples.testGreatestScoreWins

import LabContracts
import Tensors

func scores(of classifier: LinearClassifier, for inputs: Tensor<Double>) -> Tensor<Double> {
  matrixProduct(inputs, classifier.weights, transposingRight: true) + classifier.biases
}

func predictedClasses(from scores: Tensor<Double>) -> [Int] {
  scores.argmax(alongAxis: 1).map { $0 + 1 }
}
