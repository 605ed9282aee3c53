// Accepted: plain loops with an `if` at the right class; a violation begins at 0, not above it; 1/N comes at the end.

import LabContracts
import Tensors

func hingeLosses(of scores: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  var losses = [Double](repeating: 0, count: labels.count)
  for sample in labels.indices {
    for row in 0..<scores.shape[1] {
      if row == labels[sample] { continue }
      let margin = scores[sample, row] - scores[sample, labels[sample]] + 1
      if margin >= 0 { losses[sample] += margin }
    }
  }
  return Tensor(losses)
}

func hingeLoss(of scores: Tensor<Double>, labels: [Int]) -> Double {
  var sum = 0.0
  for loss in hingeLosses(of: scores, labels: labels).scalars { sum += loss / Double(labels.count) }
  return sum
}

func hingeLossGradient(of scores: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  var gradient = Tensor<Double>.zeros(shape: scores.shape)
  for sample in labels.indices {
    var count = 0.0
    for row in 0..<scores.shape[1] where row != labels[sample] {
      guard scores[sample, row] - scores[sample, labels[sample]] + 1 >= 0 else { continue }
      gradient[sample, row] = 1
      count += 1
    }
    gradient[sample, labels[sample]] = -count
  }
  return gradient * (1 / Double(labels.count))
}
