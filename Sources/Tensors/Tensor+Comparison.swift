extension Tensor: Equatable {
  /// Whether the shapes are the same and so are the scalars, as `==` compares floating-point numbers.
  public static func == (left: Tensor, right: Tensor) -> Bool {
    // Not by the arrays' own comparison, which takes an array for equal to itself even when it holds a NaN.
    guard left.shape == right.shape else { return false }
    var result = true
    left.withScalars { x in
      right.withScalars { y in result = Scalar.implementation.kernels.allEqual(left.count, x, y) }
    }
    return result
  }

  /// Whether the shapes are the same and each scalar is about that of another tensor.
  ///
  /// As in NumPy, a scalar `x` is close to `y` when |x − y| ≤ `absoluteTolerance` + `relativeTolerance` · |y|. Infinities are
  /// close to themselves only, NaN to nothing.
  ///
  /// - Parameters:
  ///   - other: The tensor that this one should resemble.
  ///   - relativeTolerance: How far a scalar may be off, as a fraction of the other one.
  ///   - absoluteTolerance: How far a scalar may be off besides, which matters near 0.
  /// - Returns: Whether all scalars are close.
  public func isClose(to other: Tensor, relativeTolerance: Scalar, absoluteTolerance: Scalar = 0) -> Bool {
    shape == other.shape
      && zip(scalars, other.scalars).allSatisfy { x, y in
        x == y || (y.isFinite && (x - y).magnitude <= absoluteTolerance + relativeTolerance * y.magnitude)
      }
  }
}

// MARK: - Masks

// The operators with a dot compare scalar by scalar, as those of Swift's SIMD types do. Their result multiplies like any
// other tensor: `gradient * (output .> 0)`.

extension Tensor {
  /// 1 where the left scalar is less than the right one, else 0; shapes broadcast as in NumPy.
  public static func .< (left: consuming Tensor, right: Tensor) -> Tensor {
    combine(left, right, ".<", Scalar.implementation.kernels.less)
  }

  /// 1 where the left scalar is at most the right one, else 0; shapes broadcast as in NumPy.
  public static func .<= (left: consuming Tensor, right: Tensor) -> Tensor {
    combine(left, right, ".<=", Scalar.implementation.kernels.lessOrEqual)
  }

  /// 1 where the left scalar is greater than the right one, else 0; shapes broadcast as in NumPy.
  public static func .> (left: Tensor, right: consuming Tensor) -> Tensor {
    combine(right, left, ".>", Scalar.implementation.kernels.less)
  }

  /// 1 where the left scalar is at least the right one, else 0; shapes broadcast as in NumPy.
  public static func .>= (left: Tensor, right: consuming Tensor) -> Tensor {
    combine(right, left, ".>=", Scalar.implementation.kernels.lessOrEqual)
  }

  /// 1 where the two scalars are equal, else 0; shapes broadcast as in NumPy.
  public static func .== (left: consuming Tensor, right: Tensor) -> Tensor {
    combine(left, right, ".==", Scalar.implementation.kernels.equal)
  }

  /// 1 where the two scalars are not equal, else 0; shapes broadcast as in NumPy.
  public static func .!= (left: consuming Tensor, right: Tensor) -> Tensor {
    1 - combine(left, right, ".!=", Scalar.implementation.kernels.equal)
  }

  /// 1 where the scalar of the tensor is less than the one on the right, else 0.
  public static func .< (left: consuming Tensor, right: Scalar) -> Tensor { left .< Tensor(right) }
  /// 1 where the scalar of the tensor is at most the one on the right, else 0.
  public static func .<= (left: consuming Tensor, right: Scalar) -> Tensor { left .<= Tensor(right) }
  /// 1 where the scalar of the tensor is greater than the one on the right, else 0.
  public static func .> (left: Tensor, right: Scalar) -> Tensor { left .> Tensor(right) }
  /// 1 where the scalar of the tensor is at least the one on the right, else 0.
  public static func .>= (left: Tensor, right: Scalar) -> Tensor { left .>= Tensor(right) }
  /// 1 where the scalar of the tensor equals the one on the right, else 0.
  public static func .== (left: consuming Tensor, right: Scalar) -> Tensor { left .== Tensor(right) }
  /// 1 where the scalar of the tensor does not equal the one on the right, else 0.
  public static func .!= (left: consuming Tensor, right: Scalar) -> Tensor { left .!= Tensor(right) }
}

// MARK: - The greater and the lesser

/// The greater scalar of each two, NaN where one of them is NaN; shapes broadcast as in NumPy.
public func maximum<Scalar>(_ left: consuming Tensor<Scalar>, _ right: Tensor<Scalar>) -> Tensor<Scalar> {
  Tensor.combine(left, right, "maximum", Scalar.implementation.kernels.maximum)
}

/// The greater of each scalar of a tensor and one scalar: `maximum(x, 0)` is what a rectified linear unit makes of `x`.
public func maximum<Scalar>(_ left: consuming Tensor<Scalar>, _ right: Scalar) -> Tensor<Scalar> {
  maximum(left, Tensor(right))
}

/// The lesser scalar of each two, NaN where one of them is NaN; shapes broadcast as in NumPy.
public func minimum<Scalar>(_ left: consuming Tensor<Scalar>, _ right: Tensor<Scalar>) -> Tensor<Scalar> {
  Tensor.combine(left, right, "minimum", Scalar.implementation.kernels.minimum)
}

/// The lesser of each scalar of a tensor and one scalar.
public func minimum<Scalar>(_ left: consuming Tensor<Scalar>, _ right: Scalar) -> Tensor<Scalar> {
  minimum(left, Tensor(right))
}
