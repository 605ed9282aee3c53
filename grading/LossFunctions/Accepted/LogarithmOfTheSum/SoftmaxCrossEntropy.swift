// Accepted: everything from log Σ e^s of a row, a helper of its own, without a softmax in the loss.

import LabContracts
import Tensors

private struct Row {
  let scores: [Double]

  /// log Σ e^s, with the greatest score taken out.
  var logarithm: Double {
    let greatest = scores.max() ?? 0
    var sum = 0.0
    for score in scores { sum += exp(score - greatest) }
    return greatest + log(sum)
  }

  var probabilities: [Double] {
    let logarithm = logarithm
    return scores.map { exp($0 - logarithm) }
  }
}

private func rows(of scores: Tensor<Double>) -> [Row] {
  (0..<scores.shape[0]).map { Row(scores: scores[row: $0].scalars) }
}

func softmax(_ scores: Tensor<Double>) -> Tensor<Double> {
  Tensor(rows(of: scores).map(\.probabilities))
}

func crossEntropies(of scores: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  Tensor(zip(rows(of: scores), labels).map { $0.logarithm - $0.scores[$1] })
}

func crossEntropy(of scores: Tensor<Double>, labels: [Int]) -> Double {
  crossEntropies(of: scores, labels: labels).scalars.reduce(0) { $0 + $1 / Double(labels.count) }
}

func crossEntropyGradient(of scores: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  var gradient = softmax(scores) / Double(labels.count)
  for (sample, label) in labels.enumerated() { gradient[sample, label] -= 1 / Double(labels.count) }
  return gradient
}
