import Tensors

/// How an analytic gradient compares with a numerical one, index by index.
///
/// The measure is the relative error |a − n| / max(|a| + |n|, 1e-8) of CS231n's notes, taken at every index.
public struct GradientComparison: Sendable {
  /// The relative error of each scalar, in row-major order; infinite where one of the two is not finite.
  public let relativeErrors: [Double]
  /// The flat index of the largest relative error; `nil` when there are no scalars.
  public let worstIndex: Int?

  /// Compares two gradients of one shape.
  ///
  /// - Parameters:
  ///   - analytic: The gradient to judge.
  ///   - numerical: The gradient by differences, of the same shape.
  public init(analytic: Tensor<Double>, numerical: Tensor<Double>) {
    precondition(
      analytic.shape == numerical.shape,
      "Gradients of shapes \(analytic.shape) and \(numerical.shape) can't be compared.")
    let errors = zip(analytic.scalars, numerical.scalars).map(GradientComparison.relativeError)
    relativeErrors = errors
    worstIndex = errors.indices.max { errors[$0] < errors[$1] }
  }

  /// The largest relative error; 0 when there are no scalars.
  public var largestError: Double { worstIndex.map { relativeErrors[$0] } ?? 0 }

  /// |a − n| / max(|a| + |n|, 1e-8), or infinity when one of the two is NaN or infinite.
  public static func relativeError(_ analytic: Double, _ numerical: Double) -> Double {
    guard analytic.isFinite, numerical.isFinite else { return .infinity }
    return abs(analytic - numerical) / max(abs(analytic) + abs(numerical), 1e-8)
  }
}
