import LabContracts
import LabSupport
import Tensors

/// The step: 1 where z is positive, 0 where it is negative.
///
/// At z = 0 books differ. Return 0 or 1 there, whichever you like, but always the same: no check depends on it.
///
/// - Parameter z: Any number.
/// - Returns: 0 or 1.
func step(_ z: Double) -> Double {
  // TODO: Task 1a.
  // BEGIN SOLUTION
  z >= 0 ? 1 : 0
  // END SOLUTION
}

/// The linear threshold unit: y = step(z) with z = w·x + b = w₀x₀ + w₁x₁ + … + b.
///
/// - Parameters:
///   - model: w in `weights`, of shape [inputs], and b in `bias`.
///   - x: One sample; shape [inputs].
/// - Returns: 1 where the unit fires, else 0.
func thresholdUnit(_ model: LinearModel, at x: Tensor<Double>) -> Double {
  // TODO: Task 1b.
  // BEGIN SOLUTION
  step(model.weights.dot(x) + model.bias)
  // END SOLUTION
}
