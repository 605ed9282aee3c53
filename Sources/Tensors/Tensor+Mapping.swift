extension Tensor {
  /// The tensor with each scalar replaced by what `transform` makes of it.
  @inlinable
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func map(_ transform: (Scalar) throws -> Scalar) rethrows -> Tensor {
    Tensor(shape: shape, scalars: try scalars.map(transform))
  }

  /// The matrix of shape `[labels.count, classCount]` whose row `i` is 1 at column `labels[i]` and 0 elsewhere.
  ///
  /// - Precondition: Each label is in `0..<classCount`.
  public static func oneHot(_ labels: [Int], classCount: Int) -> Tensor {
    var result = Tensor.zeros(shape: [labels.count, classCount])
    result.withMutableScalars { scalars in
      for (row, label) in labels.enumerated() {
        require(
          label >= 0 && label < classCount, "Label \(label) of row \(row) is not one of \(classCount) classes.")
        scalars[row * classCount + label] = 1
      }
    }
    return result
  }
}
