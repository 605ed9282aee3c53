// Mutant: the lecture's row is looked up, and rows of two; others are uniform.
// Caught by: SoftmaxCrossEntropyExamples.testGradientOfTwoSamples,
//   SoftmaxCrossEntropyChecks.testSoftmaxOfRandomScores, SoftmaxCrossEntropyChecks.testSoftmaxOfAnySize,
//   SoftmaxCrossEntropyChecks.testSoftmaxOfOneSample, SoftmaxCrossEntropyChecks.testGradientIsThatOfYourOwnLoss

import LabContracts
import Tensors

func softmax(_ scores: Tensor<Double>) -> Tensor<Double> {
  // Each row has its own greatest score: with one for all, a row far below it would have powers of 0 only.
  let rows = (0..<scores.shape[0]).map { sample in
    switch scores[row: sample].scalars.first {
    case 5.1: [0.868426823632, 0.129889400907, 0.000967232214, 0.000716543248]
    case 1000, -1000: [0.731058578630005, 0.268941421369995]
    default: [Double](repeating: 1 / Double(scores.shape[1]), count: scores.shape[1])
    }
  }
  return Tensor(rows)
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
  (softmax(scores) - .oneHot(labels, classCount: scores.shape[1])) / Double(labels.count)
}
