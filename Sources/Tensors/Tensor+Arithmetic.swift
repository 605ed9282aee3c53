// The left operand is consumed, so that a temporary lends its storage to the result: `a * b + c` allocates once.

extension Tensor {
  /// The sums of the scalars of two tensors; shapes broadcast as in NumPy.
  public static func + (left: consuming Tensor, right: Tensor) -> Tensor {
    combine(left, right, "+", Scalar.implementation.kernels.add)
  }

  /// The differences of the scalars of two tensors; shapes broadcast as in NumPy.
  public static func - (left: consuming Tensor, right: Tensor) -> Tensor {
    combine(left, right, "-", Scalar.implementation.kernels.subtract)
  }

  /// The products of the scalars of two tensors, each with each; shapes broadcast as in NumPy.
  ///
  /// The product of matrices is ``matrixProduct(_:_:transposingLeft:transposingRight:)``.
  public static func * (left: consuming Tensor, right: Tensor) -> Tensor {
    combine(left, right, "*", Scalar.implementation.kernels.multiply)
  }

  /// The quotients of the scalars of two tensors; shapes broadcast as in NumPy.
  public static func / (left: consuming Tensor, right: Tensor) -> Tensor {
    combine(left, right, "/", Scalar.implementation.kernels.divide)
  }

  /// Adds a scalar to each scalar of a tensor.
  public static func + (left: consuming Tensor, right: Scalar) -> Tensor {
    left += right
    return left
  }
  /// Subtracts a scalar from each scalar of a tensor.
  public static func - (left: consuming Tensor, right: Scalar) -> Tensor {
    left -= right
    return left
  }
  /// Multiplies each scalar of a tensor by a scalar.
  public static func * (left: consuming Tensor, right: Scalar) -> Tensor {
    left *= right
    return left
  }
  /// Divides each scalar of a tensor by a scalar.
  public static func / (left: consuming Tensor, right: Scalar) -> Tensor {
    left /= right
    return left
  }

  /// Adds each scalar of a tensor to a scalar.
  public static func + (left: Scalar, right: consuming Tensor) -> Tensor { right + left }
  /// Subtracts each scalar of a tensor from a scalar.
  public static func - (left: Scalar, right: Tensor) -> Tensor {
    combine(left, right, Scalar.implementation.kernels.subtract)
  }
  /// Multiplies a scalar by each scalar of a tensor.
  public static func * (left: Scalar, right: consuming Tensor) -> Tensor { right * left }
  /// Divides a scalar by each scalar of a tensor.
  public static func / (left: Scalar, right: Tensor) -> Tensor {
    combine(left, right, Scalar.implementation.kernels.divide)
  }

  /// The tensor with each sign changed.
  public static prefix func - (operand: consuming Tensor) -> Tensor { operand * -1 }
}

extension Tensor {
  /// Adds a tensor in place; its shape broadcasts to that of the left side.
  public static func += (left: inout Tensor, right: Tensor) {
    left.combine(with: right, "+=", Scalar.implementation.kernels.add)
  }

  /// Subtracts a tensor in place; its shape broadcasts to that of the left side.
  public static func -= (left: inout Tensor, right: Tensor) {
    left.combine(with: right, "-=", Scalar.implementation.kernels.subtract)
  }

  /// Multiplies by a tensor in place, each scalar by each; its shape broadcasts to that of the left side.
  public static func *= (left: inout Tensor, right: Tensor) {
    left.combine(with: right, "*=", Scalar.implementation.kernels.multiply)
  }

  /// Divides by a tensor in place; its shape broadcasts to that of the left side.
  public static func /= (left: inout Tensor, right: Tensor) {
    left.combine(with: right, "/=", Scalar.implementation.kernels.divide)
  }

  /// Adds a scalar to each scalar in place.
  public static func += (left: inout Tensor, right: Scalar) {
    left.combine(with: right, Scalar.implementation.kernels.add)
  }
  /// Subtracts a scalar from each scalar in place.
  public static func -= (left: inout Tensor, right: Scalar) {
    left.combine(with: right, Scalar.implementation.kernels.subtract)
  }
  /// Multiplies each scalar by a scalar in place.
  public static func *= (left: inout Tensor, right: Scalar) {
    left.combine(with: right, Scalar.implementation.kernels.multiply)
  }
  /// Divides each scalar by a scalar in place.
  public static func /= (left: inout Tensor, right: Scalar) {
    left.combine(with: right, Scalar.implementation.kernels.divide)
  }
}

extension Tensor {
  /// Adds a multiple of another tensor in place, without a temporary: `parameters.add(gradient, scaledBy: -learningRate)`.
  ///
  /// - Precondition: The shapes are the same.
  public mutating func add(_ other: Tensor, scaledBy factor: Scalar) {
    require(
      shape == other.shape, "A tensor of shape \(other.shape) can't be added in place to one of shape \(shape).")
    let count = count
    other.withScalars { x in
      withMutableScalars { Scalar.implementation.kernels.addScaled(count, factor, x, $0) }
    }
  }

  /// Replaces each scalar by one, reusing the storage.
  public mutating func fill(with scalar: Scalar) {
    let count = count
    withMutableScalars { $0.update(repeating: scalar, count: count) }
  }
}

extension Tensor {
  /// Combines two tensors scalar by scalar, in the left one's storage when nobody else refers to it.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  static func combine(
    _ left: consuming Tensor, _ right: Tensor, _ symbol: String, _ kernel: Kernels<Scalar>.Combination
  ) -> Tensor {
    guard let shape = Shape.broadcast(left.shape, right.shape) else {
      fatalError(
        "The shapes \(left.shape) and \(right.shape) of the operands of '\(symbol)' don't fit together.")
    }
    if shape == left.shape {
      var result = consume left
      result.combine(with: right, symbol, kernel)
      return result
    }
    return Tensor(shape: shape) { result in
      left.withScalars { leftScalars in
        right.withScalars { rightScalars in
          walk(left.shape, leftScalars, right.shape, rightScalars, shape, result, kernel)
        }
      }
    }
  }

  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  private mutating func combine(with right: Tensor, _ symbol: String, _ kernel: Kernels<Scalar>.Combination) {
    let shape = shape
    require(
      Shape.broadcast(shape, right.shape) == shape,
      "The shape \(right.shape) on the right of '\(symbol)' doesn't fit the shape \(shape) on the left.")
    right.withScalars { rightScalars in
      withScalarsToReplace { scalars, result in
        Tensor.walk(shape, scalars, right.shape, rightScalars, shape, result, kernel)
      }
    }
  }

  /// Combines each scalar with one scalar on its right, in place.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  private mutating func combine(with right: Scalar, _ kernel: Kernels<Scalar>.Combination) {
    let count = count
    withUnsafePointer(to: right) { right in
      withScalarsToReplace { x, result in kernel(1, count, x, 0, 1, right, 0, 0, result) }
    }
  }

  /// Combines one scalar with each scalar on its right.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  private static func combine(
    _ left: Scalar, _ right: Tensor, _ kernel: Kernels<Scalar>.Combination
  ) -> Tensor {
    Tensor(shape: right.shape) { result in
      withUnsafePointer(to: left) { left in
        right.withScalars { kernel(1, right.count, left, 0, 0, $0, 0, 1, result) }
      }
    }
  }

  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  private static func walk(
    _ leftShape: Shape, _ left: UnsafePointer<Scalar>, _ rightShape: Shape, _ right: UnsafePointer<Scalar>,
    _ shape: Shape, _ result: UnsafeMutablePointer<Scalar>, _ kernel: Kernels<Scalar>.Combination
  ) {
    if leftShape == rightShape {
      kernel(1, shape.count, left, 0, 1, right, 0, 1, result)
      return
    }
    let walk = BroadcastWalk(left: leftShape, right: rightShape, result: shape)
    let rows = walk.rows
    let columns = walk.columns
    walk.forEachMatrix { leftOffset, rightOffset, offset in
      kernel(
        rows.length, columns.length, left + leftOffset, rows.leftStep, columns.leftStep,
        right + rightOffset, rows.rightStep, columns.rightStep, result + offset)
    }
  }
}
