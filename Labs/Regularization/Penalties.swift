import LabContracts
import LabSupport
import Tensors

/// The L2 penalty: R = λ · Σ w², without a factor ½.
///
/// - Parameters:
///   - weights: The weights; any shape, a matrix for example.
///   - strength: λ; 0 or more.
/// - Returns: The penalty, one number.
func l2Penalty(of weights: Tensor<Double>, strength: Double) -> Double {
  // TODO: Task 1a.
  unimplemented()
}

/// The gradient of `l2Penalty` along the weights: differentiate the formula that stands there.
///
/// - Parameters:
///   - weights: The weights; any shape.
///   - strength: λ; 0 or more.
/// - Returns: ∂R/∂w for each weight; the shape of `weights`.
func l2PenaltyGradient(of weights: Tensor<Double>, strength: Double) -> Tensor<Double> {
  // TODO: Task 1a.
  unimplemented()
}

/// The L1 penalty: R = λ · Σ |w|.
///
/// - Parameters:
///   - weights: The weights; any shape.
///   - strength: λ; 0 or more.
/// - Returns: The penalty, one number.
func l1Penalty(of weights: Tensor<Double>, strength: Double) -> Double {
  // TODO: Task 1b.
  unimplemented()
}

/// The gradient of `l1Penalty` along the weights.
///
/// - Parameters:
///   - weights: The weights; any shape.
///   - strength: λ; 0 or more.
/// - Returns: ∂R/∂w for each weight; the shape of `weights`. Where a weight is exactly 0, |w| has a kink, and any number from
///   −λ to λ will do; 0 is the usual choice.
func l1PenaltyGradient(of weights: Tensor<Double>, strength: Double) -> Tensor<Double> {
  // TODO: Task 1b.
  unimplemented()
}

/// The elastic net's penalty: R = λ₁ · Σ |w| + λ₂ · Σ w².
///
/// - Parameters:
///   - weights: The weights; any shape.
///   - l1: λ₁; 0 or more.
///   - l2: λ₂; 0 or more.
/// - Returns: The penalty, one number.
func elasticPenalty(of weights: Tensor<Double>, l1: Double, l2: Double) -> Double {
  // TODO: Task 1c.
  unimplemented()
}

/// The gradient of `elasticPenalty` along the weights.
///
/// - Parameters:
///   - weights: The weights; any shape.
///   - l1: λ₁; 0 or more.
///   - l2: λ₂; 0 or more.
/// - Returns: ∂R/∂w for each weight; the shape of `weights`.
func elasticPenaltyGradient(of weights: Tensor<Double>, l1: Double, l2: Double) -> Tensor<Double> {
  // TODO: Task 1c.
  unimplemented()
}
