// Accepted: loops over samples, classes and features; of equal scores the last one wins.

import LabContracts
import Tensors

func scores(of classifier: LinearClassifier, for inputs: Tensor<Double>) -> Tensor<Double> {
  var scores = Tensor<Double>.zeros(shape: [inputs.shape[0], classifier.biases.count])
  for sample in 0..<inputs.shape[0] {
    for row in 0..<classifier.biases.count {
      var score = classifier.biases[row]
      for feature in 0..<inputs.shape[1] { score += classifier.weights[row, feature] * inputs[sample, feature] }
      scores[sample, row] = score
    }
  }
  return scores
}

func predictedClasses(from scores: Tensor<Double>) -> [Int] {
  (0..<scores.shape[0]).map { sample in
    var best = 0
    for row in 0..<scores.shape[1] where scores[sample, row] >= scores[sample, best] { best = row }
    return best
  }
}
