#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// MARK: - Of tensors

/// e to the power of each scalar, to about the last digit.
public func exp<Scalar>(_ x: consuming Tensor<Scalar>) -> Tensor<Scalar> {
  x.applying(Scalar.implementation.kernels.exponential)
}

/// The natural logarithm of each scalar: −∞ for 0, NaN below.
public func log<Scalar>(_ x: consuming Tensor<Scalar>) -> Tensor<Scalar> {
  x.applying(Scalar.implementation.kernels.logarithm)
}

/// The square root of each scalar: NaN below 0.
public func sqrt<Scalar>(_ x: consuming Tensor<Scalar>) -> Tensor<Scalar> {
  x.applying(Scalar.implementation.kernels.squareRoot)
}

/// The hyperbolic tangent of each scalar, to about the last digit.
public func tanh<Scalar>(_ x: consuming Tensor<Scalar>) -> Tensor<Scalar> {
  x.applying(Scalar.implementation.kernels.hyperbolicTangent)
}

/// The absolute value of each scalar.
public func abs<Scalar>(_ x: consuming Tensor<Scalar>) -> Tensor<Scalar> {
  x.applying(Scalar.implementation.kernels.absoluteValue)
}

extension Tensor {
  /// Applies a function to each scalar, in this tensor's storage when nobody else refers to it.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  consuming func applying(_ kernel: Kernels<Scalar>.Function) -> Tensor {
    var result = self
    let count = result.count
    result.withScalarsToReplace { kernel(count, $0, $1) }
    return result
  }
}

// MARK: - Of scalars

// For code that is generic over the scalar, and for code that has no other reason to import Foundation.

/// e to the power of `x`.
public func exp<Scalar: TensorScalar>(_ x: Scalar) -> Scalar { Scalar(exp(Double(x))) }

/// The natural logarithm of `x`: −∞ for 0, NaN below.
public func log<Scalar: TensorScalar>(_ x: Scalar) -> Scalar { Scalar(log(Double(x))) }

/// The square root of `x`: NaN below 0.
public func sqrt<Scalar: TensorScalar>(_ x: Scalar) -> Scalar { x.squareRoot() }

/// The hyperbolic tangent of `x`.
public func tanh<Scalar: TensorScalar>(_ x: Scalar) -> Scalar { Scalar(tanh(Double(x))) }
