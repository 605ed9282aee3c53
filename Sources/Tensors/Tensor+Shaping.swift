extension Tensor {
  /// The same scalars in another shape; nothing is copied.
  ///
  /// - Precondition: The new shape holds as many scalars.
  public consuming func reshaped(to newShape: Shape) -> Tensor {
    require(
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
    require(rank == 2, "Only a matrix is transposed, but the shape is \(shape).")
    let (rows, columns) = (shape[0], shape[1])
    return Tensor(shape: [columns, rows]) { result in
      withScalars { Scalar.implementation.kernels.transpose(rows, columns, $0, result) }
    }
  }
}

extension Tensor {
  /// Creates a tensor with one more axis, the outermost, from tensors of one shape: a batch from its samples.
  ///
  /// - Precondition: There are tensors, they have the same shape, and fewer than four axes.
  public init(stacking tensors: [Tensor]) {
    let first = Tensor.firstToJoin(tensors)
    for tensor in tensors {
      require(tensor.shape == first.shape, "The shapes \(first.shape) and \(tensor.shape) can't be stacked.")
    }
    self.init(shape: first.shape.prepending(tensors.count), scalars: tensors.flatMap(\.scalars))
  }

  /// Creates a tensor from the rows of several, one after the other.
  ///
  /// - Precondition: There are tensors, and their shapes differ in the length of the first axis only.
  public init(concatenating tensors: [Tensor]) {
    let first = Tensor.firstToJoin(tensors)
    let rowShape = first.rowShape
    for tensor in tensors {
      require(
        tensor.rank == first.rank && tensor.rowShape == rowShape,
        "The shapes \(first.shape) and \(tensor.shape) can't be concatenated.")
    }
    let rowCount = tensors.reduce(0) { $0 + $1.shape[0] }
    self.init(shape: rowShape.prepending(rowCount), scalars: tensors.flatMap(\.scalars))
  }

  private static func firstToJoin(_ tensors: [Tensor]) -> Tensor {
    guard let first = tensors.first else { fatalError("There are no tensors to join.") }
    return first
  }
}
