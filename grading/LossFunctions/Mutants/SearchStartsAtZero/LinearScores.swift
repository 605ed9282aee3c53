// Mutant: the search for the greatest score starts from 0, so that no negative one wins.
// Caught by: LinearScoresChecks.testPredictionsOfRandomScores

import LabContracts
import Tensors

func scores(of classifier: LinearClassifier, for inputs: Tensor<Double>) -> Tensor<Double> {
  matrixProduct(inputs, classifier.weights, transposingRight: true) + classifier.biases
}

func predictedClasses(from scores: Tensor<Double>) -> [Int] {
  (0..<scores.shape[0]).map { sample in
    var (best, greatest) = (0, 0.0)
    for label in 0..<scores.shape[1] where scores[sample, label] > greatest {
      (best, greatest) = (label, scores[sample, label])
    }
    return best
  }
}
