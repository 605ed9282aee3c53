// Accepted: the loss is log Σ e^(sⱼ − s_y) of differences, shifted where the greatest is positive; loops throughout.

import LabContracts
import Tensors

func softmax(_ scores: Tensor<Double>) -> Tensor<Double> {
  var probabilities = scores
  for sample in 0..<scores.shape[0] {
    for row in 0..<scores.shape[1] {
      var sum = 0.0
      for other in 0..<scores.shape[1] { sum += exp(scores[sample, other] - scores[sample, row]) }
      probabilities[sample, row] = 1 / sum
    }
  }
  return probabilities
}

func crossEntropies(of scores: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  Tensor(
    labels.indices.map { sample in
      let differences = scores[row: sample] - scores[sample, labels[sample]]
      let shift = max(0, differences.maximum())
      return shift + log(exp(differences - shift).sum())
    })
}

func crossEntropy(of scores: Tensor<Double>, labels: [Int]) -> Double {
  crossEntropies(of: scores, labels: labels).sum() / Double(scores.shape[0])
}

func crossEntropyGradient(of scores: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  let probabilities = softmax(scores)
  var gradient = probabilities
  for sample in labels.indices {
    for row in 0..<scores.shape[1] {
      gradient[sample, row] = (probabilities[sample, row] - (labels[sample] == row ? 1 : 0)) / Double(labels.count)
    }
  }
  return gradient
}
