// Mutant: the loss is the sum over the samples, its gradient that of the mean.
// Caught by: CrossEntropyExamples.testGradientIsThatOfYourLoss, CrossEntropyChecks.testLossOfSevenSamples,
//   CrossEntropyChecks.testHugeLogitsStayFinite
// Says: N times what was expected; 1/N of what was expected; twice what was expected

import LabContracts
import Tensors

private func shifted(_ logits: Tensor<Double>) -> Tensor<Double> {
  logits - logits.maximum(alongAxis: 1, keepingAxis: true)
}

func crossEntropy(of logits: Tensor<Double>, labels: [Int]) -> Double {
  let z = shifted(logits)
  let logSums = log(exp(z).sum(alongAxis: 1))
  let losses = labels.enumerated().map { row, label in logSums[row] - z[row, label] }
  return losses.reduce(0, +)
}

func crossEntropyGradient(of logits: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  let powers = exp(shifted(logits))
  let probabilities = powers / powers.sum(alongAxis: 1, keepingAxis: true)
  return (probabilities - .oneHot(labels, classCount: logits.shape[1])) / Double(labels.count)
}
