extension Tensor {
  /// Gathers samples that are stored as bytes and scales them: x = byte · scale + shift, feature by feature.
  ///
  /// Pixels stay bytes in memory, a quarter of a `Float`'s size, until a minibatch needs them.
  ///
  /// ```swift
  /// let batch = Tensor<Float>(bytes: pixels, rows: [7, 3, 5], columns: 784, scale: Tensor(1 / 255), shift: Tensor(0))
  /// ```
  ///
  /// - Parameters:
  ///   - bytes: The features of all samples, one sample after the other.
  ///   - rows: Which samples to gather, in this order.
  ///   - columns: How many features a sample has.
  ///   - scale: One factor for all features, of shape `[]`, or one for each, of shape `[columns]`.
  ///   - shift: What to add, of the same shape as `scale`.
  /// - Precondition: The bytes are whole samples and have each row; the shapes are as said.
  public init(bytes: [UInt8], rows: [Int], columns: Int, scale: Tensor, shift: Tensor) {
    require(
      scale.shape == shift.shape && (scale.rank == 0 || scale.shape == [columns]),
      "A scale of shape \(scale.shape) and a shift of shape \(shift.shape) don't fit samples of \(columns) features.")
    require(
      columns > 0 && bytes.count.isMultiple(of: columns),
      "\(bytes.count) bytes are not whole samples of \(columns) features.")
    let sampleCount = bytes.count / columns
    for row in rows {
      require(row >= 0 && row < sampleCount, "Row \(row) is not one of \(sampleCount) samples.")
    }
    let scaleStep = scale.rank
    self.init(shape: [rows.count, columns]) { result in
      bytes.withUnsafeBufferPointer { bytes in
        rows.withUnsafeBufferPointer { indices in
          scale.withScalars { scale in
            shift.withScalars { shift in
              Scalar.implementation.kernels.normalizeBytes(
                rows.count, columns, bytes.start, indices.start, scaleStep, scale, shift, result)
            }
          }
        }
      }
    }
  }
}
