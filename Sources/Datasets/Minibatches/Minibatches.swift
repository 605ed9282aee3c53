public import Tensors

/// The minibatches of one epoch, each made when it is asked for.
///
/// ```swift
/// for batch in train.minibatches(of: 128, shuffledBy: &random) {
///   let loss = network.update(batch, loss: .softmaxCrossEntropy, by: &optimizer)
/// }
/// ```
///
/// Going over the same sequence again gives the same minibatches; a new order needs a new call.
public struct Minibatches<Scalar: TensorScalar>: Sequence, Sendable {
  /// How many samples each minibatch has, but perhaps the last.
  public let size: Int

  /// How many minibatches there are.
  public let count: Int

  private let dataset: Dataset<Scalar>
  private let rows: [Int]
  private var transforms: [Transform] = []
  private var transformSeed: UInt64 = 0

  init(_ dataset: Dataset<Scalar>, rows: [Int], size: Int, dropLast: Bool) {
    require(size > 0, "A minibatch has at least one sample, not \(size).")
    self.dataset = dataset
    self.rows = rows
    self.size = size
    count = dropLast ? rows.count / size : rows.count / size + (rows.count % size > 0 ? 1 : 0)
  }

  /// The same minibatches with their features changed by chance, as each is made.
  ///
  /// - Parameters:
  ///   - transforms: What to change, one after the other.
  ///   - random: What the changes are drawn from.
  /// - Returns: Minibatches in the same order.
  /// - Precondition: For flips and shifts, the samples are images: of shape `[height, width]` or `[channels, height, width]`.
  public func transformed(by transforms: [Transform], using random: inout some RandomNumberGenerator) -> Minibatches {
    for transform in transforms {
      require(
        !transform.needsImages || dataset.sampleShape.rank > 1,
        "Samples of shape \(dataset.sampleShape) are no images to flip or shift.")
    }
    var transformed = self
    transformed.transforms += transforms
    transformed.transformSeed = random.next()
    return transformed
  }

  /// The number of minibatches, which is exact.
  public var underestimatedCount: Int { count }

  /// Makes an iterator over the minibatches.
  public func makeIterator() -> Iterator {
    Iterator(minibatches: self)
  }

  /// Makes one minibatch after the other.
  public struct Iterator: IteratorProtocol {
    fileprivate let minibatches: Minibatches
    private var index = 0

    fileprivate init(minibatches: Minibatches) {
      self.minibatches = minibatches
    }

    /// The next minibatch, or nil after the last.
    public mutating func next() -> Minibatch<Scalar>? {
      guard index < minibatches.count else { return nil }
      defer { index += 1 }
      return minibatches.minibatch(index)
    }
  }

  private func minibatch(_ index: Int) -> Minibatch<Scalar> {
    let start = index * size
    var batch = Minibatch(dataset, rows: Array(rows[start..<Swift.min(start + size, rows.count)]))
    if !transforms.isEmpty {
      var random = SeededRandomNumberGenerator(seed: transformSeed &+ UInt64(index))
      for transform in transforms {
        transform.apply(to: &batch.features, of: dataset, using: &random)
      }
    }
    return batch
  }
}

extension Dataset {
  /// The samples in their order, some at a time.
  ///
  /// - Parameters:
  ///   - size: How many samples a minibatch has.
  ///   - dropLast: Whether to leave out the last minibatch where it would be smaller.
  /// - Returns: A lazy sequence of minibatches.
  /// - Precondition: The size is positive.
  public func minibatches(of size: Int, dropLast: Bool = false) -> Minibatches<Scalar> {
    Minibatches(self, rows: rows, size: size, dropLast: dropLast)
  }

  /// The samples in a new order, some at a time: one epoch of training.
  ///
  /// - Parameters:
  ///   - size: How many samples a minibatch has.
  ///   - random: What the order is drawn from.
  ///   - dropLast: Whether to leave out the last minibatch where it would be smaller.
  /// - Returns: A lazy sequence of minibatches.
  /// - Precondition: The size is positive.
  public func minibatches(
    of size: Int, shuffledBy random: inout some RandomNumberGenerator, dropLast: Bool = false
  ) -> Minibatches<Scalar> {
    Minibatches(self, rows: rows.shuffled(using: &random), size: size, dropLast: dropLast)
  }

  /// Samples drawn with replacement, the likelier the greater their weight.
  ///
  /// - Parameters:
  ///   - size: How many samples a minibatch has.
  ///   - weights: The weight of each sample, such as ``classBalancingWeights``; they needn't sum to 1.
  ///   - sampleCount: How many samples to draw; by default as many as there are.
  ///   - random: What the samples are drawn from.
  ///   - dropLast: Whether to leave out the last minibatch where it would be smaller.
  /// - Returns: A lazy sequence of minibatches.
  /// - Precondition: The size is positive; each sample has a weight, finite and not negative; one is positive.
  public func minibatches(
    of size: Int, weightedBy weights: [Double], sampleCount: Int? = nil, using random: inout some RandomNumberGenerator,
    dropLast: Bool = false
  ) -> Minibatches<Scalar> {
    require(weights.count == count, "There are \(weights.count) weights for \(count) samples.")
    require(weights.allSatisfy { $0.isFinite && $0 >= 0 }, "A sample's weight is finite and not negative.")
    var sums: [Double] = []
    sums.reserveCapacity(count)
    for weight in weights { sums.append((sums.last ?? 0) + weight) }
    guard let total = sums.last, total > 0, total.isFinite else {
      fatalError("The samples' weights sum to 0 or to infinity.")
    }
    let drawn = (0..<(sampleCount ?? count)).map { _ in
      rows[sums.firstIndex(above: Double.random(in: 0..<total, using: &random))]
    }
    return Minibatches(self, rows: drawn, size: size, dropLast: dropLast)
  }

  /// Weights that make each class equally likely to be drawn, however many samples it has.
  ///
  /// - Precondition: The samples have labels.
  public var classBalancingWeights: [Double] {
    require(classCount > 0, "A set without labels has no classes to balance.")
    let sizes = classSizes
    return labels.map { 1 / Double(sizes[$0]) }
  }
}

extension [Double] {
  /// The index of the first of ascending numbers that is above another; the last index where none is.
  fileprivate func firstIndex(above number: Double) -> Int {
    var (lower, upper) = (0, count - 1)
    while lower < upper {
      let middle = (lower + upper) / 2
      if self[middle] > number {
        upper = middle
      } else {
        lower = middle + 1
      }
    }
    return lower
  }
}
