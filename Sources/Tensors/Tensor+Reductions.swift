extension Tensor {
  /// The sum of all scalars; 0 when there are none.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func sum() -> Scalar {
    var sum: Scalar = 0
    withScalars { sum = Scalar.implementation.kernels.sum(count, $0) }
    return sum
  }

  /// The mean of all scalars; NaN when there are none.
  public func mean() -> Scalar {
    sum() / Scalar(count)
  }

  /// The greatest scalar, or NaN if there is one.
  ///
  /// - Precondition: There are scalars.
  public func maximum() -> Scalar {
    require(count > 0, "A tensor of shape \(shape) has no greatest scalar.")
    return flattened().maximum(alongAxis: 0).scalars[0]
  }

  /// The least scalar, or NaN if there is one.
  ///
  /// - Precondition: There are scalars.
  public func minimum() -> Scalar {
    require(count > 0, "A tensor of shape \(shape) has no least scalar.")
    return flattened().minimum(alongAxis: 0).scalars[0]
  }

  /// The sum of the products of two tensors of one shape, scalar by scalar; of two vectors, their dot product.
  ///
  /// - Precondition: The shapes are the same.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func dot(_ other: Tensor) -> Scalar {
    require(shape == other.shape, "The shapes \(shape) and \(other.shape) have no dot product.")
    var product: Scalar = 0
    withScalars { x in
      other.withScalars { y in product = Scalar.implementation.kernels.dotProduct(count, x, y) }
    }
    return product
  }

  /// Whether no scalar is infinite or NaN.
  public var allFinite: Bool {
    var result = true
    withScalars { result = Scalar.implementation.kernels.allFinite(count, $0) }
    return result
  }
}

// MARK: - Along an axis

extension Tensor {
  /// The sums along one axis, which goes, or stays with length 1 so that the result broadcasts back.
  ///
  /// - Parameters:
  ///   - axis: An axis of the shape, 0 being the outermost: `sum(alongAxis: 0)` of a matrix adds up its rows.
  ///   - keepingAxis: Whether the axis stays, with length 1.
  /// - Returns: The sums, in the shape without the axis or with length 1 there.
  public func sum(alongAxis axis: Int, keepingAxis: Bool = false) -> Tensor {
    reduced(along: axis, keepingAxis: keepingAxis, Scalar.implementation.kernels.sumAlongAxis)
  }

  /// Writes the sums along one axis into a tensor that is already there, reusing its storage.
  ///
  /// - Parameters:
  ///   - axis: An axis of the shape, 0 being the outermost.
  ///   - result: Where the sums go, of this shape without the axis.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func sum(alongAxis axis: Int, into result: inout Tensor) {
    let resultShape = shape.reducing(axis, keepingAxis: false)
    require(
      result.shape == resultShape,
      "The sums have the shape \(resultShape), but the tensor for them has the shape \(result.shape).")
    let (outer, length, inner) = shape.blocks(around: axis)
    result.withMutableScalars { resultScalars in
      withScalars { Scalar.implementation.kernels.sumAlongAxis(outer, length, inner, $0, resultScalars) }
    }
  }

  /// The means along one axis, which goes, or stays with length 1 so that the result broadcasts back.
  ///
  /// - Parameters:
  ///   - axis: An axis of the shape, 0 being the outermost.
  ///   - keepingAxis: Whether the axis stays, with length 1.
  /// - Returns: The means, NaN for an empty axis, in the shape without the axis or with length 1 there.
  public func mean(alongAxis axis: Int, keepingAxis: Bool = false) -> Tensor {
    sum(alongAxis: axis, keepingAxis: keepingAxis) / Scalar(shape[axis])
  }

  /// The mean squared distances from the mean along one axis, which goes, or stays with length 1.
  ///
  /// - Parameters:
  ///   - axis: An axis of the shape, 0 being the outermost.
  ///   - keepingAxis: Whether the axis stays, with length 1.
  /// - Returns: The variances of the whole populations, NaN for an empty axis, in the shape without the axis or with length
  ///   1 there.
  public func variance(alongAxis axis: Int, keepingAxis: Bool = false) -> Tensor {
    var squares = self - mean(alongAxis: axis, keepingAxis: true)
    squares *= squares
    return squares.mean(alongAxis: axis, keepingAxis: keepingAxis)
  }

  /// The greatest scalars along one axis, which goes, or stays with length 1; NaN where there is one.
  ///
  /// - Parameters:
  ///   - axis: An axis of the shape, 0 being the outermost.
  ///   - keepingAxis: Whether the axis stays, with length 1.
  /// - Returns: The greatest scalars, in the shape without the axis or with length 1 there.
  /// - Precondition: The axis is not empty.
  public func maximum(alongAxis axis: Int, keepingAxis: Bool = false) -> Tensor {
    checkNotEmpty(axis)
    return reduced(along: axis, keepingAxis: keepingAxis, Scalar.implementation.kernels.maximumAlongAxis)
  }

  /// The least scalars along one axis, which goes, or stays with length 1; NaN where there is one.
  ///
  /// - Parameters:
  ///   - axis: An axis of the shape, 0 being the outermost.
  ///   - keepingAxis: Whether the axis stays, with length 1.
  /// - Returns: The least scalars, in the shape without the axis or with length 1 there.
  /// - Precondition: The axis is not empty.
  public func minimum(alongAxis axis: Int, keepingAxis: Bool = false) -> Tensor {
    checkNotEmpty(axis)
    return reduced(along: axis, keepingAxis: keepingAxis, Scalar.implementation.kernels.minimumAlongAxis)
  }

  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  private func reduced(along axis: Int, keepingAxis: Bool, _ kernel: Kernels<Scalar>.Reduction) -> Tensor {
    let (outer, length, inner) = shape.blocks(around: axis)
    return Tensor(shape: shape.reducing(axis, keepingAxis: keepingAxis)) { result in
      withScalars { kernel(outer, length, inner, $0, result) }
    }
  }

  private func checkNotEmpty(_ axis: Int) {
    require(
      shape[axis] > 0, "Axis \(axis) of shape \(shape) is empty and has neither a greatest nor a least scalar.")
  }
}

// MARK: - The greatest scalar's place

extension Tensor {
  /// The place of the greatest scalar in row-major order, the first of several; a NaN counts as the greatest.
  ///
  /// - Precondition: There are scalars.
  public func argmax() -> Int {
    require(count > 0, "A tensor of shape \(shape) has no greatest scalar.")
    return flattened().argmax(alongAxis: 0)[0]
  }

  /// The index of the greatest scalar along one axis, for each place of the other axes in row-major order.
  ///
  /// For the logits of a minibatch, `logits.argmax(alongAxis: 1)` are the predicted classes.
  ///
  /// - Parameter axis: An axis of the shape, 0 being the outermost.
  /// - Returns: The first of several greatest scalars, a NaN counting as the greatest.
  /// - Precondition: The axis is not empty.
  public func argmax(alongAxis axis: Int) -> [Int] {
    checkNotEmpty(axis)
    let (outer, length, inner) = shape.blocks(around: axis)
    return Array(unsafeUninitializedCapacity: outer * inner) { buffer, initializedCount in
      withScalars { Scalar.implementation.kernels.argmaxAlongAxis(outer, length, inner, $0, buffer.start) }
      initializedCount = outer * inner
    }
  }
}
