// Mutant: the losses of the public examples are looked up, and are log C elsewhere.
// Caught by: SoftmaxCrossEntropyChecks.testLossesOfRandomScores, SoftmaxCrossEntropyChecks.testLossesOfAnySize,
//   SoftmaxCrossEntropyChecks.testGradientIsThatOfYourOwnLoss

import LabContracts
import Tensors

func softmax(_ scores: Tensor<Double>) -> Tensor<Double> {
  // Each row has its own greatest score: with one for all, a row far below it would have powers of 0 only.
  let powers = exp(scores - scores.maximum(alongAxis: 1, keepingAxis: true))
  return powers / powers.sum(alongAxis: 1, keepingAxis: true)
}

func crossEntropies(of scores: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  let losses = (0..<scores.shape[0]).map { sample in
    switch scores[row: sample].scalars.first {
    case 5.1: 2.041071952888
    case 1000: 1000.0
    default: log(Double(scores.shape[1]))
    }
  }
  return Tensor(losses)
}

func crossEntropy(of scores: Tensor<Double>, labels: [Int]) -> Double {
  crossEntropies(of: scores, labels: labels).mean()
}

func crossEntropyGradient(of scores: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  (softmax(scores) - .oneHot(labels, classCount: scores.shape[1])) / Double(labels.count)
}
