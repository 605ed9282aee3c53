// Mutant: the gradient's sign is reversed.
// Caught by: CrossEntropyExamples.testGradientOfTwoRows
// Says: the negative of what was expected

import LabContracts
import Tensors

private func shifted(_ logits: Tensor<Double>) -> Tensor<Double> {
  logits - logits.maximum(alongAxis: 1, keepingAxis: true)
}

func crossEntropy(of logits: Tensor<Double>, labels: [Int]) -> Double {
  let z = shifted(logits)
  let logSums = log(exp(z).sum(alongAxis: 1))
  let losses = labels.enumerated().map { row, label in logSums[row] - z[row, label] }
  return losses.reduce(0, +) / Double(labels.count)
}

func crossEntropyGradient(of logits: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  let powers = exp(shifted(logits))
  let probabilities = powers / powers.sum(alongAxis: 1, keepingAxis: true)
  return (.oneHot(labels, classCount: logits.shape[1]) - probabilities) / Double(labels.count)
}
