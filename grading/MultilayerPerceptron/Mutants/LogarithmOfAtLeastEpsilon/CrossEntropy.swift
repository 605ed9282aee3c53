// Mutant: a small number is added to the probability, which caps the loss.
// Caught by: CrossEntropyChecks.testHugeLogitsStayFinite

import LabContracts
import Tensors

private func shifted(_ logits: Tensor<Double>) -> Tensor<Double> {
  logits - logits.maximum(alongAxis: 1, keepingAxis: true)
}

func crossEntropy(of logits: Tensor<Double>, labels: [Int]) -> Double {
  let z = shifted(logits)
  let powers = exp(z)
  let probabilities = powers / powers.sum(alongAxis: 1, keepingAxis: true)
  let losses = labels.enumerated().map { row, label in -log(probabilities[row, label] + 1e-12) }
  return losses.reduce(0, +) / Double(labels.count)
}

func crossEntropyGradient(of logits: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  let powers = exp(shifted(logits))
  let probabilities = powers / powers.sum(alongAxis: 1, keepingAxis: true)
  return (probabilities - .oneHot(labels, classCount: logits.shape[1])) / Double(labels.count)
}
