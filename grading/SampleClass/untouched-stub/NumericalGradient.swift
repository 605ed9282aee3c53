import LabContracts
import LabSupport
import Tensors

/// The gradient of `f` at `x` by central differences: ∂f/∂xᵢ ≈ (f(x + h·eᵢ) − f(x − h·eᵢ)) / 2h.
///
/// Here eᵢ is 1 at place i and 0 elsewhere: one scalar moves at a time, the others stay where `x` has them, to the last
/// bit. If you move a scalar of a copy, put the saved value back: `+ h − 2h + h` leaves a residue of rounding.
///
/// - Parameters:
///   - f: A scalar function of a tensor of `x`'s shape; it always gives the same value at the same point.
///   - x: Where to differentiate; any shape. `x.scalars` holds its numbers whatever the shape.
///   - h: The step; positive.
/// - Returns: A tensor of `x`'s shape.
func numericalGradient(of f: (Tensor<Double>) -> Double, at x: Tensor<Double>, step h: Double) -> Tensor<Double> {
  // TODO: Task 1.
  unimplemented()
}
