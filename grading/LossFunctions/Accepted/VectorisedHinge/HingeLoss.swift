// Accepted: whole matrices at once; the right class is counted with its margin, and 1 subtracted at the end.

import LabContracts
import Tensors

/// sⱼ − s_y + 1 for all samples and classes; 1 at the right class.
private func margins(_ scores: Tensor<Double>, _ labels: [Int]) -> Tensor<Double> {
  let mask = Tensor<Double>.oneHot(labels, classCount: scores.shape[1])
  return scores - (scores * mask).sum(alongAxis: 1, keepingAxis: true) + 1
}

func hingeLosses(of scores: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  maximum(margins(scores, labels), 0).sum(alongAxis: 1) - 1
}

func hingeLoss(of scores: Tensor<Double>, labels: [Int]) -> Double {
  hingeLosses(of: scores, labels: labels).sum() / Double(labels.count)
}

func hingeLossGradient(of scores: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  let mask = Tensor<Double>.oneHot(labels, classCount: scores.shape[1])
  let violations = (margins(scores, labels) .> 0) - mask
  return (violations - mask * violations.sum(alongAxis: 1, keepingAxis: true)) / Double(labels.count)
}
