extension Tensor {
  /// The sum of all scalars; 0 when there are none.
  public func sum() -> Scalar {
    withScalars { Scalar.implementation.kernels.sum(count, $0) }
  }

  /// The mean of all scalars; NaN when there are none.
  public func mean() -> Scalar {
    sum() / Scalar(count)
  }

  /// The greatest scalar, or NaN if there is one.
  ///
  /// - Precondition: There are scalars.
  public func maximum() -> Scalar {
    precondition(count > 0, "A tensor of shape \(shape) has no greatest scalar.")
    return flattened().maximum(alongAxis: 0).scalars[0]
  }

  /// The least scalar, or NaN if there is one.
  ///
  /// - Precondition: There are scalars.
  public func minimum() -> Scalar {
    precondition(count > 0, "A tensor of shape \(shape) has no least scalar.")
    return flattened().minimum(alongAxis: 0).scalars[0]
  }

  /// The sums along one axis, which goes, or stays with length 1 so that the result broadcasts back.
  ///
  /// - Precondition: The axis is one of the shape's.
  public func sum(alongAxis axis: Int, keepingAxis: Bool = false) -> Tensor {
    reduced(along: axis, keepingAxis: keepingAxis, Scalar.implementation.kernels.sumAlongAxis)
  }

  /// The means along one axis, which goes, or stays with length 1 so that the result broadcasts back.
  ///
  /// - Precondition: The axis is one of the shape's.
  public func mean(alongAxis axis: Int, keepingAxis: Bool = false) -> Tensor {
    sum(alongAxis: axis, keepingAxis: keepingAxis) / Scalar(shape[axis])
  }

  /// The greatest scalars along one axis, which goes, or stays with length 1; NaN where there is one.
  ///
  /// - Precondition: The axis is one of the shape's and not empty.
  public func maximum(alongAxis axis: Int, keepingAxis: Bool = false) -> Tensor {
    precondition(shape[axis] > 0, "Axis \(axis) of shape \(shape) is empty and has no greatest scalar.")
    return reduced(along: axis, keepingAxis: keepingAxis, Scalar.implementation.kernels.maximumAlongAxis)
  }

  /// The least scalars along one axis, which goes, or stays with length 1; NaN where there is one.
  ///
  /// - Precondition: The axis is one of the shape's and not empty.
  public func minimum(alongAxis axis: Int, keepingAxis: Bool = false) -> Tensor {
    precondition(shape[axis] > 0, "Axis \(axis) of shape \(shape) is empty and has no least scalar.")
    return reduced(along: axis, keepingAxis: keepingAxis, Scalar.implementation.kernels.minimumAlongAxis)
  }

  /// The sum of the products of two vectors, or of two tensors of one shape, scalar by scalar.
  ///
  /// - Precondition: The shapes are the same.
  public func dot(_ other: Tensor) -> Scalar {
    precondition(shape == other.shape, "The shapes \(shape) and \(other.shape) have no dot product.")
    return withScalars { x in
      other.withScalars { y in Scalar.implementation.kernels.dotProduct(count, x, y) }
    }
  }

  /// Whether no scalar is infinite or NaN.
  public var allFinite: Bool {
    scalars.allSatisfy(\.isFinite)
  }

  private func reduced(along axis: Int, keepingAxis: Bool, _ kernel: Kernels<Scalar>.Reduction) -> Tensor {
    shape.checkAxis(axis)
    let blocks = shape.blocks(around: axis)
    return Tensor(shape: shape.reducing(axis, keepingAxis: keepingAxis)) { result in
      withScalars { kernel(blocks.outer, blocks.length, blocks.inner, $0, result) }
    }
  }
}

extension Tensor {
  /// The place of the greatest scalar in row-major order, the first of several; a NaN counts as the greatest.
  ///
  /// - Precondition: There are scalars.
  public func argmax() -> Int {
    precondition(count > 0, "A tensor of shape \(shape) has no greatest scalar.")
    return flattened().argmax(alongAxis: 0)[0]
  }

  /// The index of the greatest scalar along one axis, the first of several, for each place of the other axes in order.
  ///
  /// For the logits of a minibatch, `logits.argmax(alongAxis: 1)` are the predicted classes. A NaN counts as the greatest.
  ///
  /// - Precondition: The axis is one of the shape's and not empty.
  public func argmax(alongAxis axis: Int) -> [Int] {
    precondition(shape[axis] > 0, "Axis \(axis) of shape \(shape) is empty and has no greatest scalar.")
    let (outer, length, inner) = shape.blocks(around: axis)
    return withScalars { x in
      (0..<outer * inner).map { place in
        let start = x + place / inner * length * inner + place % inner
        var best = 0
        for index in 1..<length where start[best * inner] == start[best * inner] {
          // Not `>`, so that a NaN is found too.
          if !(start[index * inner] <= start[best * inner]) { best = index }
        }
        return best
      }
    }
  }
}

extension Shape {
  /// The lengths before, of, and after an axis, the first and the last multiplied together.
  func blocks(around axis: Int) -> (outer: Int, length: Int, inner: Int) {
    (prefix(axis).reduce(1, *), self[axis], dropFirst(axis + 1).reduce(1, *))
  }

  /// This shape without an axis, or with length 1 there.
  func reducing(_ axis: Int, keepingAxis: Bool) -> Shape {
    Shape(prefix(axis) + (keepingAxis ? [1] : []) + dropFirst(axis + 1))
  }
}
