import Tensors

/// The gradient of `f` at `x` by central differences: ∂f/∂xᵢ ≈ (f(x + h·eᵢ) − f(x − h·eᵢ)) / 2h.
///
/// The error is h²/6 times the third derivative, plus rounding of the order of ε·|f|/h; for `Double` and inputs of
/// order 1, `h` between 1e-6 and 1e-4 keeps both below 1e-8.
///
/// - Parameters:
///   - f: A scalar function of a tensor; deterministic.
///   - x: Where to differentiate; any shape.
///   - h: The step, positive.
/// - Returns: A tensor of `x`'s shape.
/// - Complexity: Two calls of `f` for each scalar of `x`.
public func numericalGradient(
  of f: (Tensor<Double>) -> Double, at x: Tensor<Double>, step h: Double = 1e-5
) -> Tensor<Double> {
  precondition(h > 0, "A central difference needs a positive step, not \(h).")
  var point = x
  var gradient = Tensor<Double>.zeros(shape: x.shape)
  for index in x.scalars.indices {
    // Saved and put back: adding and subtracting h would leave a residue of rounding.
    let saved = x.scalars[index]
    point.scalars[index] = saved + h
    let above = f(point)
    point.scalars[index] = saved - h
    let below = f(point)
    point.scalars[index] = saved
    gradient.scalars[index] = (above - below) / (2 * h)
  }
  return gradient
}
