import Tensors

/// The step that makes central differences most accurate: the cube root of the type's precision, times the point's size.
///
/// The error of the formula grows as h², that of rounding as ε / h; their sum is least near h = ∛ε. That is 6e-6 for `Double`
/// and 5e-3 for `Float`, at which 10 and 5 digits are right.
///
/// - Parameters:
///   - scalar: The type of number that the function computes with.
///   - magnitude: The size of the point's coordinates.
/// - Returns: A step h.
public func suggestedStep<Scalar: TensorScalar>(for scalar: Scalar.Type, magnitude: Double = 1) -> Double {
  // The cube root by Newton's method.
  let precision = Double(Scalar.ulpOfOne)
  var root = 1e-3
  for _ in 0..<60 { root = (2 * root + precision / (root * root)) / 3 }
  return root * max(1, magnitude)
}

/// The gradient of `f` at `x` by differences in one direction: ∂f/∂xᵢ ≈ (f(x + h·eᵢ) − f(x)) / h, as the lecture begins.
///
/// The error is h/2 times the second derivative: ``numericalGradient(of:at:step:)`` is far more accurate.
///
/// - Parameters:
///   - f: A scalar function of a tensor; deterministic.
///   - x: Where to differentiate; any shape.
///   - h: The step, positive.
/// - Returns: A tensor of `x`'s shape.
public func forwardDifferences(
  of f: (Tensor<Double>) -> Double, at x: Tensor<Double>, step h: Double = 1e-8
) -> Tensor<Double> {
  precondition(h > 0, "A difference needs a positive step, not \(h).")
  let center = f(x)
  var point = x
  var gradient = Tensor<Double>.zeros(shape: x.shape)
  for index in x.scalars.indices {
    let saved = x.scalars[index]
    point.scalars[index] = saved + h
    gradient.scalars[index] = (f(point) - center) / h
    point.scalars[index] = saved
  }
  return gradient
}
