extension Tensor {
  /// Replaces each row by its softmax, exp(xⱼ) / Σ exp(xₖ), without overflow for any finite scalars.
  ///
  /// - Precondition: There is an axis.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package mutating func applySoftmax() {
    require(rank > 0, "A tensor of shape [] has no rows.")
    let columns = shape[rank - 1]
    let rows = columns == 0 ? 0 : count / columns
    withMutableScalars { Scalar.implementation.kernels.softmax(rows, columns, $0) }
  }

  /// Replaces logits by the gradient of their mean softmax cross-entropy with the labels.
  ///
  /// - Parameter labels: The class of each sample, one a row of the logits.
  /// - Returns: The mean over the samples of log Σ exp(xⱼ) − x[label], without overflow for any finite logits.
  /// - Precondition: The logits are a matrix, of shape `[labels.count, classes]`, and each label is a class.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package mutating func replaceLogitsByCrossEntropyGradient(labels: [Int]) -> Scalar {
    require(
      rank == 2 && shape[0] == labels.count, "There are \(labels.count) labels for logits of shape \(shape).")
    let (rows, columns) = (shape[0], shape[1])
    for (row, label) in labels.enumerated() {
      require(label >= 0 && label < columns, "Label \(label) of row \(row) is not one of \(columns) classes.")
    }
    var loss: Scalar = 0
    labels.withUnsafeBufferPointer { labels in
      withMutableScalars { loss = Scalar.implementation.kernels.softmaxCrossEntropy(rows, columns, labels.start, $0) }
    }
    return loss
  }
}
