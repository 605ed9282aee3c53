// Mutant: the number of features is written down.
// Caught by: LinearScoresChecks.testScoresOfRandomSamples, LinearScoresChecks.testScoresOfOneSample

import LabContracts
import Tensors

func scores(of classifier: LinearClassifier, for inputs: Tensor<Double>) -> Tensor<Double> {
  Tensor(
    (0..<inputs.shape[0]).map { sample in
      (0..<classifier.biases.count).map { row in
        (0..<2).reduce(classifier.biases[row]) { $0 + classifier.weights[row, $1] * inputs[sample, $1] }
      }
    })
}

func predictedClasses(from scores: Tensor<Double>) -> [Int] {
  scores.argmax(alongAxis: 1)
}
