extension Tensor {
  /// One element of the first axis, with one axis less: a row of a matrix, a sample of a batch.
  ///
  /// ```swift
  /// let x = Tensor<Float>([[1, 2], [3, 4]])
  /// x[row: 1]   // [3. 4.]
  /// ```
  ///
  /// - Precondition: There is a first axis, and the index is within it. A new row has a row's shape.
  public subscript(row index: Int) -> Tensor {
    get {
      checkRow(index)
      return slice(index..<index + 1, shape: rowShape)
    }
    set {
      checkRow(index)
      replaceRows(index..<index + 1, with: newValue, shape: rowShape)
    }
  }

  /// A range of the first axis, as in `x[rows: 0..<10]` or `x[rows: 10...]`; all axes stay.
  ///
  /// - Precondition: There is a first axis, and the range is within it. New rows have the shape of the old ones.
  public subscript(rows range: some RangeExpression<Int>) -> Tensor {
    get {
      let rows = checkedRows(range)
      return slice(rows, shape: rowShape.prepending(rows.count))
    }
    set {
      let rows = checkedRows(range)
      replaceRows(rows, with: newValue, shape: rowShape.prepending(rows.count))
    }
  }

  /// The elements of the first axis at these indices, in their order; an index may come twice.
  ///
  /// - Precondition: There is a first axis, and each index is within it.
  public func rows(at indices: some Collection<Int>) -> Tensor {
    let rowCount = rowShape.count
    for index in indices { checkRow(index) }
    return Tensor(shape: rowShape.prepending(indices.count)) { result in
      withScalars { scalars in
        for (row, index) in indices.enumerated() {
          (result + row * rowCount).initialize(from: scalars + index * rowCount, count: rowCount)
        }
      }
    }
  }

  /// The shape of one element of the first axis.
  var rowShape: Shape {
    require(rank > 0, "A tensor of shape [] has no rows.")
    return shape.reducing(0, keepingAxis: false)
  }

  private func checkRow(_ index: Int) {
    require(
      rank > 0 && index >= 0 && index < shape.paddedLength(0), "Row \(index) is outside a tensor of shape \(shape).")
  }

  private func checkedRows(_ range: some RangeExpression<Int>) -> Range<Int> {
    require(rank > 0, "A tensor of shape [] has no rows.")
    let rows = range.relative(to: 0..<shape[0])
    require(
      rows.lowerBound >= 0 && rows.upperBound <= shape[0], "Rows \(rows) are outside a tensor of shape \(shape).")
    return rows
  }

  private func slice(_ rows: Range<Int>, shape: Shape) -> Tensor {
    let start = rows.lowerBound * rowShape.count
    return Tensor(shape: shape) { result in
      withScalars { result.initialize(from: $0 + start, count: shape.count) }
    }
  }

  private mutating func replaceRows(_ rows: Range<Int>, with replacement: Tensor, shape: Shape) {
    require(
      replacement.shape == shape,
      "Rows \(rows) of shape \(self.shape) have the shape \(shape), but \(replacement.shape) was assigned.")
    let start = rows.lowerBound * rowShape.count
    withMutableScalars { scalars in
      replacement.withScalars { (scalars + start).update(from: $0, count: shape.count) }
    }
  }
}
