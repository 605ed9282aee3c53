// Mutant: the gradient is divided by the number of classes.
// Caught by: SoftmaxCrossEntropyExamples.testGradientOfTwoSamples,
//   SoftmaxCrossEntropyChecks.testGradientIsThatOfYourOwnLoss

import LabContracts
import Tensors

func softmax(_ scores: Tensor<Double>) -> Tensor<Double> {
  // Each row has its own greatest score: with one for all, a row far below it would have powers of 0 only.
  let powers = exp(scores - scores.maximum(alongAxis: 1, keepingAxis: true))
  return powers / powers.sum(alongAxis: 1, keepingAxis: true)
}

func crossEntropies(of scores: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  let shifted = scores - scores.maximum(alongAxis: 1, keepingAxis: true)
  let logarithms = log(exp(shifted).sum(alongAxis: 1))
  return logarithms - Tensor(labels.enumerated().map { shifted[$0, $1] })
}

func crossEntropy(of scores: Tensor<Double>, labels: [Int]) -> Double {
  crossEntropies(of: scores, labels: labels).mean()
}

func crossEntropyGradient(of scores: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  (softmax(scores) - .oneHot(labels, classCount: scores.shape[1])) / Double(scores.shape[1])
}
