/// A type of number that a tensor can hold: `Float` or `Double`, and no other.
///
/// Training uses `Float`; checks of gradients use `Double`.
public protocol TensorScalar: BinaryFloatingPoint, LosslessStringConvertible, Codable, Sendable
where RawSignificand: FixedWidthInteger {
  /// The loops and the spare storage behind tensors of this scalar; nothing in it is for use outside this package.
  static var implementation: ScalarImplementation<Self> { get }
}

/// What lies behind the tensors of one type of scalar: its kernels and its recycled storage.
public final class ScalarImplementation<Scalar: TensorScalar>: Sendable {
  /// The loops over scalars that every operation on tensors comes down to.
  package let kernels: Kernels<Scalar>

  /// Large arrays that no tensor needs any more.
  package let recycledArrays = ArrayPool<Scalar>()

  init(kernels: Kernels<Scalar>) {
    self.kernels = kernels
  }
}

extension Float: TensorScalar {
  /// What lies behind `Tensor<Float>`.
  public static let implementation = ScalarImplementation<Float>(kernels: .optimized(for: .current))
}

extension Double: TensorScalar {
  /// What lies behind `Tensor<Double>`.
  public static let implementation = ScalarImplementation<Double>(kernels: .optimized(for: .current))
}
