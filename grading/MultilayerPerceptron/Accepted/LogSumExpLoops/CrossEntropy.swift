// Accepted: plain loops over the rows, with log-sum-exp.

import LabContracts
import Tensors

private func logSumExp(_ row: [Double]) -> Double {
  var largest = -Double.infinity
  for scalar in row where scalar > largest { largest = scalar }
  var sum = 0.0
  for scalar in row { sum += exp(scalar - largest) }
  return largest + log(sum)
}

func crossEntropy(of logits: Tensor<Double>, labels: [Int]) -> Double {
  var mean = 0.0
  for (row, label) in labels.enumerated() {
    let scores = logits[row: row].scalars
    mean -= (scores[label] - logSumExp(scores)) / Double(labels.count)
  }
  return mean
}

func crossEntropyGradient(of logits: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  var gradient = logits
  for (row, label) in labels.enumerated() {
    let scores = logits[row: row].scalars
    let logSum = logSumExp(scores)
    for column in scores.indices {
      gradient[row, column] = exp(scores[column] - logSum) / Double(labels.count)
    }
    gradient[row, label] -= 1 / Double(labels.count)
  }
  return gradient
}
