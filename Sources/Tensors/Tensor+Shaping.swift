extension Tensor {
  /// The same scalars in another shape; nothing is copied.
  ///
  /// - Precondition: The new shape holds as many scalars.
  public consuming func reshaped(to newShape: Shape) -> Tensor {
    precondition(
      newShape.count == count,
      "A tensor of shape \(shape) has \(count) scalars and can't take the shape \(newShape), which holds \(newShape.count)."
    )
    return Tensor(sharing: self, shape: newShape)
  }

  /// All scalars as one vector, of shape `[count]`; nothing is copied.
  public consuming func flattened() -> Tensor {
    let count = count
    return reshaped(to: [count])
  }

  /// The matrix with rows and columns exchanged, of shape `[columns, rows]`.
  ///
  /// ``matrixProduct(_:_:transposingLeft:transposingRight:)`` takes either side as transposed without this copy.
  ///
  /// - Precondition: The rank is 2.
  public func transposed() -> Tensor {
    precondition(rank == 2, "Only a matrix is transposed, but the shape is \(shape).")
    let (rows, columns) = (shape[0], shape[1])
    return Tensor(shape: [columns, rows]) { result in
      withScalars { Scalar.implementation.kernels.transpose(rows, columns, $0, result) }
    }
  }
}
