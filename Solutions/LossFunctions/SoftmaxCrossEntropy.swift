import LabContracts
import LabSupport
import Tensors

/// The softmax of each row: pⱼ = e^sⱼ / Σₖ e^sₖ, where the sum runs over the classes of one sample.
///
/// It has to be right for every finite score, however large, and for rows that are far from each other.
///
/// - Parameter scores: One row a sample; shape [samples, classes].
/// - Returns: The probabilities of the classes, which make 1 in each row; shape [samples, classes].
func softmax(_ scores: Tensor<Double>) -> Tensor<Double> {
  // TODO: Task 3a.
  // BEGIN SOLUTION
  // Each row has its own greatest score: with one for all, a row far below it would have powers of 0 only.
  let powers = exp(scores - scores.maximum(alongAxis: 1, keepingAxis: true))
  return powers / powers.sum(alongAxis: 1, keepingAxis: true)
  // END SOLUTION
}

/// The softmax cross-entropy of each sample: Lᵢ = −log p_y = log Σₖ e^sₖ − s_y, with the natural logarithm.
///
/// It has to be right for every finite score: of the scores (1000, 0) and y = 1 it is 1000, and not infinite.
///
/// - Parameters:
///   - scores: One row a sample; shape [samples, classes]. These are scores, not probabilities.
///   - labels: The right class of each sample, counted from 0.
/// - Returns: One loss a sample, never negative; shape [samples].
func crossEntropies(of scores: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  // TODO: Task 3b.
  // BEGIN SOLUTION
  let shifted = scores - scores.maximum(alongAxis: 1, keepingAxis: true)
  let logarithms = log(exp(shifted).sum(alongAxis: 1))
  return logarithms - Tensor(labels.enumerated().map { shifted[$0, $1] })
  // END SOLUTION
}

/// The cross-entropy of all samples: the mean of their losses, L = 1/N · Σᵢ Lᵢ.
///
/// - Parameters:
///   - scores: One row a sample; shape [samples, classes], at least one sample.
///   - labels: The right class of each sample, counted from 0.
/// - Returns: A number that is never negative.
func crossEntropy(of scores: Tensor<Double>, labels: [Int]) -> Double {
  // TODO: Task 3c.
  // BEGIN SOLUTION
  crossEntropies(of: scores, labels: labels).mean()
  // END SOLUTION
}

/// The gradient of the mean cross-entropy along the scores: ∂L/∂sⱼ = 1/N · (pⱼ − 1) at the right class, 1/N · pⱼ elsewhere.
///
/// - Parameters:
///   - scores: One row a sample; shape [samples, classes], at least one sample.
///   - labels: The right class of each sample, counted from 0.
/// - Returns: The gradient; shape [samples, classes].
func crossEntropyGradient(of scores: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  // TODO: Task 3d.
  // BEGIN SOLUTION
  (softmax(scores) - .oneHot(labels, classCount: scores.shape[1])) / Double(labels.count)
  // END SOLUTION
}
