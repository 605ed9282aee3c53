public import Tensors

extension Minibatch {
  /// Gathers samples of a set by their stored rows, and normalises their features.
  init(_ dataset: Dataset<Scalar>, rows: [Int]) {
    let normalization = dataset.normalization
    let matrix: Tensor<Scalar>
    switch dataset.features {
    case .bytes(let bytes):
      matrix = Tensor(
        bytes: bytes, rows: rows, columns: dataset.featureCount, scale: normalization.scale, shift: normalization.shift)
    case .scalars(let scalars):
      let gathered = scalars.rows(at: rows).reshaped(to: [rows.count, dataset.featureCount])
      matrix = gathered * normalization.scale + normalization.shift
    }
    let targets: Targets<Scalar> =
      switch dataset.targets {
      case .labels(let labels): .labels(rows.map { labels[$0] })
      case .values(let values): .values(values.rows(at: rows))
      }
    let shape = Shape([rows.count] + Array(dataset.sampleShape))
    self.init(features: dataset.isFlattened ? matrix : matrix.reshaped(to: shape), targets: targets)
  }
}

extension Dataset {
  /// All samples at once.
  public var allSamples: Minibatch<Scalar> {
    Minibatch(self, rows: rows)
  }

  /// The samples at these places as tensors.
  ///
  /// - Precondition: Each index is below ``count``.
  public func minibatch(at indices: some Sequence<Int>) -> Minibatch<Scalar> {
    let part = samples(at: indices)
    return Minibatch(part, rows: part.rows)
  }
}
