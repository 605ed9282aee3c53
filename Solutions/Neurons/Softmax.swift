import LabContracts
import LabSupport
import Tensors

/// The softmax: turns scores into probabilities, pᵢ = e^sᵢ / Σⱼ e^sⱼ.
///
/// It has to be right for every finite score, however large: adding one number to all scores changes nothing.
///
/// - Parameter scores: One score a class; shape [classes], at least one class.
/// - Returns: One probability a class, which together make 1; shape [classes].
func softmax(_ scores: Tensor<Double>) -> Tensor<Double> {
  // TODO: Task 7.
  // BEGIN SOLUTION
  // With the greatest score as zero, no power overflows, and at least one of them is 1.
  let powers = exp(scores - scores.maximum())
  return powers / powers.sum()
  // END SOLUTION
}
