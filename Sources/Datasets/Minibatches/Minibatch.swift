public import Tensors

/// A few samples as tensors, ready for one step of training.
public struct Minibatch<Scalar: TensorScalar>: Sendable {
  /// The normalised features; the first axis counts the samples.
  public var features: Tensor<Scalar>

  /// The class of each sample; empty in a set for regression.
  public let labels: [Int]

  /// What the network's output should be: one-hot rows, of shape `[samples, classes]`, or the targets of a regression.
  public var targets: Tensor<Scalar> {
    switch storedTargets {
    case .values(let values): values
    case .classes(let count): Minibatch.oneHot(labels, classCount: count)
    }
  }

  /// How many samples there are.
  public var count: Int { features.shape[0] }

  private enum StoredTargets: Sendable {
    case classes(Int)
    case values(Tensor<Scalar>)
  }

  private let storedTargets: StoredTargets

  /// Gathers samples of a set by their stored rows.
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
    features =
      dataset.isFlattened ? matrix : matrix.reshaped(to: Shape([rows.count] + Array(dataset.sampleShape)))
    switch dataset.targets {
    case .labels(let labels, let classNames):
      self.labels = rows.map { labels[$0] }
      storedTargets = .classes(classNames.count)
    case .values(let values):
      labels = []
      storedTargets = .values(values.rows(at: rows))
    }
  }

  private static func oneHot(_ labels: [Int], classCount: Int) -> Tensor<Scalar> {
    var scalars = [Scalar](repeating: 0, count: labels.count * classCount)
    for (row, label) in labels.enumerated() { scalars[row * classCount + label] = 1 }
    return Tensor(shape: [labels.count, classCount], scalars: scalars)
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
