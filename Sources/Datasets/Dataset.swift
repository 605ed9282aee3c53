public import Tensors

/// Samples, each with features and with a label or a target, from which minibatches are drawn.
///
/// ```swift
/// let mnist = try DataSplit<Float>.mnist(folder: "data/mnist").normalized(.overall)
/// for batch in mnist.training.minibatches(of: 128, shuffledBy: &random) {
///   batch.features   // shape [128, 28, 28]
///   batch.labels     // 128 numbers in 0..<10
/// }
/// ```
///
/// Features that come as bytes, such as pixels, stay bytes in memory and are normalised minibatch by minibatch. Parts of a
/// set, as `split` and `prefix` make them, share its memory.
public struct Dataset<Scalar: TensorScalar>: Sendable {
  /// The features of all stored samples, one sample after the other.
  package enum Features: Sendable {
    case bytes([UInt8])
    case scalars(Tensor<Scalar>)
  }

  /// The shape of one sample's features, such as `[28, 28]` for a grey image or `[3, 32, 32]` for one in colour.
  public let sampleShape: Shape

  /// What is done to the features in each minibatch; at first, bytes are divided by 255.
  public package(set) var normalization: Normalization<Scalar>

  /// What the classes are called; empty in a set for regression.
  public let classNames: [String]

  package let features: Features
  /// What is to be learnt of all stored samples.
  package let targets: Targets<Scalar>

  /// Which of the stored samples belong to this set, in its order.
  package var rows: [Int]

  /// Whether minibatches have each sample's features in a single axis.
  package var isFlattened = false

  package init(
    sampleShape: Shape, features: Features, targets: Targets<Scalar>, classNames: [String], rows: [Int],
    normalization: Normalization<Scalar>
  ) {
    self.sampleShape = sampleShape
    self.features = features
    self.targets = targets
    self.classNames = classNames
    self.rows = rows
    self.normalization = normalization
  }
}

// MARK: - Creation

extension Dataset {
  /// Creates a set of labelled samples whose features are bytes, such as pixels.
  ///
  /// - Parameters:
  ///   - bytes: The features, one sample after the other.
  ///   - sampleShape: The shape of one sample's features.
  ///   - labels: The class of each sample, an index into `classNames`.
  ///   - classNames: What the classes are called.
  /// - Precondition: There are as many labels as samples, and each label has a name.
  public init(bytes: [UInt8], sampleShape: Shape, labels: [Int], classNames: [String]) {
    require(
      sampleShape.rank < Shape.maximumRank,
      "Samples of shape \(sampleShape) leave no axis for a minibatch to count them by.")
    require(
      sampleShape.count > 0 && bytes.count == labels.count * sampleShape.count,
      "\(bytes.count) bytes are not \(labels.count) samples of shape \(sampleShape).")
    Dataset.checkLabels(labels, classNames: classNames)
    self.init(
      sampleShape: sampleShape, features: .bytes(bytes), targets: .labels(labels), classNames: classNames,
      rows: Array(labels.indices), normalization: .pixels)
  }

  /// Creates a set of labelled samples.
  ///
  /// - Parameters:
  ///   - features: The features; the first axis counts the samples.
  ///   - labels: The class of each sample, an index into `classNames`.
  ///   - classNames: What the classes are called.
  /// - Precondition: There are as many labels as samples, and each label has a name.
  public init(features: Tensor<Scalar>, labels: [Int], classNames: [String]) {
    Dataset.checkLabels(labels, classNames: classNames)
    self.init(features: features, targets: .labels(labels), classNames: classNames)
  }

  /// Creates a set of samples with numbers to be learnt, for regression.
  ///
  /// - Parameters:
  ///   - features: The features; the first axis counts the samples.
  ///   - targets: What is to be learnt; the first axis counts the samples.
  /// - Precondition: There are as many targets as samples.
  public init(features: Tensor<Scalar>, targets: Tensor<Scalar>) {
    require(targets.rank > 0, "Targets need an axis that counts the samples.")
    self.init(features: features, targets: .values(targets), classNames: [])
  }

  private init(features: Tensor<Scalar>, targets: Targets<Scalar>, classNames: [String]) {
    require(features.rank > 0, "Features need an axis that counts the samples.")
    require(
      features.shape[0] == targets.count,
      "There are \(targets.count) labels or targets for \(features.shape[0]) samples.")
    self.init(
      sampleShape: Shape(features.shape.dropFirst()), features: .scalars(features), targets: targets,
      classNames: classNames, rows: Array(0..<targets.count), normalization: .none)
  }

  private static func checkLabels(_ labels: [Int], classNames: [String]) {
    if let label = labels.first(where: { !classNames.indices.contains($0) }) {
      fatalError("Label \(label) is not one of \(classNames.count) classes.")
    }
  }
}

// MARK: - What is in a set

extension Dataset {
  /// How many samples there are.
  public var count: Int { rows.count }

  /// Whether there are no samples.
  public var isEmpty: Bool { rows.isEmpty }

  /// How many features each sample has.
  public var featureCount: Int { sampleShape.count }

  /// How many classes there are; 0 in a set for regression.
  public var classCount: Int { classNames.count }

  /// The class of each sample; empty in a set for regression.
  public var labels: [Int] {
    switch targets {
    case .labels(let labels): rows.map { labels[$0] }
    case .values: []
    }
  }

  /// How many samples each class has.
  public var classSizes: [Int] {
    var sizes = [Int](repeating: 0, count: classCount)
    for label in labels { sizes[label] += 1 }
    return sizes
  }

  /// The bytes of one sample's features; nil where the features are not bytes.
  public func bytes(ofSample index: Int) -> ArraySlice<UInt8>? {
    checkSample(index)
    guard case .bytes(let bytes) = features else { return nil }
    return bytes[(rows[index] * featureCount)..<((rows[index] + 1) * featureCount)]
  }

  /// The samples at these places, in their order; a place may come twice.
  ///
  /// - Precondition: Each index is below ``count``.
  public func samples(at indices: some Sequence<Int>) -> Dataset {
    var part = self
    part.rows = indices.map { index in
      checkSample(index)
      return rows[index]
    }
    return part
  }

  /// The first samples, as many as there are up to `count`.
  public func prefix(_ count: Int) -> Dataset {
    var part = self
    part.rows = Array(rows.prefix(count))
    return part
  }

  /// The same set, whose minibatches have each sample's features in a single axis, as dense layers want them.
  public func flattened() -> Dataset {
    var flat = self
    flat.isFlattened = true
    return flat
  }

  /// The same set with another normalisation, as it was fitted to the training split.
  ///
  /// - Precondition: The normalisation is for all features alike, or for as many as there are.
  public func normalized(by normalization: Normalization<Scalar>) -> Dataset {
    require(
      normalization.featureCount == nil || normalization.featureCount == featureCount,
      "A normalisation of \(normalization.featureCount ?? 0) features doesn't fit samples of shape \(sampleShape).")
    var normalized = self
    normalized.normalization = normalization
    return normalized
  }

  func checkSample(_ index: Int) {
    require(rows.indices.contains(index), "Sample \(index) is not one of \(count).")
  }
}
