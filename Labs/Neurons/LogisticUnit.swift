import LabContracts
import LabSupport
import Tensors

/// The logistic function, or sigmoid: σ(z) = 1 / (1 + e^−z) = e^z / (1 + e^z).
///
/// It has to be right for every finite z, however large: σ(1000) is 1 and σ(−1000) is 0, and neither is NaN.
///
/// - Parameter z: Any finite number.
/// - Returns: A number from 0 to 1.
func sigmoid(_ z: Double) -> Double {
  // TODO: Task 2a.
  unimplemented()
}

/// The logistic unit: y = σ(z) with z = w·x + b.
///
/// - Parameters:
///   - model: w in `weights`, of shape [inputs], and b in `bias`.
///   - x: One sample; shape [inputs].
/// - Returns: A number from 0 to 1.
func logisticUnit(_ model: LinearModel, at x: Tensor<Double>) -> Double {
  // TODO: Task 2b.
  unimplemented()
}
