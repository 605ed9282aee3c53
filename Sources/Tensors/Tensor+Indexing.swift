extension Tensor {
  /// The scalar at one index an axis, as in `x[2]` of a vector or `x[0, 2, 1]` of three axes.
  ///
  /// - Precondition: There are as many indices as axes, each within its axis.
  public subscript(_ indices: Int...) -> Scalar {
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    get { storage.scalars[offset(of: indices)] }
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    set {
      let offset = offset(of: indices)
      makeStorageUnique()
      storage.scalars[offset] = newValue
    }
  }

  /// The scalar at an index of a vector.
  ///
  /// - Precondition: The rank is 1 and the index is within the axis. A row of a matrix is `x[row: index]`.
  public subscript(_ index: Int) -> Scalar {
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    get { storage.scalars[offset(of: index)] }
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    set {
      let offset = offset(of: index)
      makeStorageUnique()
      storage.scalars[offset] = newValue
    }
  }

  /// The scalar at a row and a column of a matrix.
  ///
  /// - Precondition: The rank is 2 and each index is within its axis.
  public subscript(_ row: Int, _ column: Int) -> Scalar {
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    get { storage.scalars[offset(of: row, column)] }
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    set {
      let offset = offset(of: row, column)
      makeStorageUnique()
      storage.scalars[offset] = newValue
    }
  }

  private func offset(of index: Int) -> Int {
    require(
      rank == 1 && index >= 0 && index < shape.paddedLength(0),
      "Index [\(index)] is outside a tensor of shape \(shape).")
    return index
  }

  private func offset(of row: Int, _ column: Int) -> Int {
    require(
      rank == 2 && row >= 0 && row < shape.paddedLength(0) && column >= 0 && column < shape.paddedLength(1),
      "Index [\(row), \(column)] is outside a tensor of shape \(shape).")
    return row * shape.paddedLength(1) + column
  }

  private func offset(of indices: [Int]) -> Int {
    require(indices.count == rank, "Index \(indices) doesn't have one number for each axis of shape \(shape).")
    var offset = 0
    for (axis, index) in indices.enumerated() {
      require(index >= 0 && index < shape[axis], "Index \(indices) is outside a tensor of shape \(shape).")
      offset = offset * shape[axis] + index
    }
    return offset
  }
}
