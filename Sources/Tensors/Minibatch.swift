/// Some samples that a network learns from at once, and what should come out for each.
///
/// ```swift
/// let batch = Minibatch(features: Tensor<Float>([[0, 0], [0, 1], [1, 0], [1, 1]]), labels: [0, 1, 1, 0])
/// batch.count   // 4
/// ```
public struct Minibatch<Scalar: TensorScalar>: Sendable {
  /// What goes in; the first axis counts the samples: `[samples, features]`, or `[samples, channels, height, width]`.
  public var features: Tensor<Scalar>

  /// What should come out for each sample.
  public var targets: Targets<Scalar>

  /// Creates a minibatch.
  ///
  /// - Precondition: There is a first axis, and it has as many samples as there are targets.
  public init(features: Tensor<Scalar>, targets: Targets<Scalar>) {
    require(
      features.rank > 0 && features.shape[0] == targets.count,
      "Features of shape \(features.shape) don't belong to \(targets.count) targets.")
    self.features = features
    self.targets = targets
  }

  /// Creates a minibatch whose samples are each of one class.
  public init(features: Tensor<Scalar>, labels: [Int]) {
    self.init(features: features, targets: .labels(labels))
  }

  /// The number of samples.
  public var count: Int { features.shape[0] }

  /// The class of each sample; empty where the targets are values.
  public var labels: [Int] {
    switch targets {
    case .labels(let labels): labels
    case .values: []
    }
  }

  /// The numbers that should come out; nil where the targets are labels.
  public var values: Tensor<Scalar>? {
    switch targets {
    case .labels: nil
    case .values(let values): values
    }
  }
}

/// What should come out of a network, sample by sample.
public enum Targets<Scalar: TensorScalar>: Sendable {
  /// The class of each sample, counted from 0.
  case labels([Int])
  /// The numbers to come close to; the first axis counts the samples.
  case values(Tensor<Scalar>)

  /// The number of samples.
  public var count: Int {
    switch self {
    case .labels(let labels): labels.count
    case .values(let values): values.rank == 0 ? 0 : values.shape[0]
    }
  }
}
