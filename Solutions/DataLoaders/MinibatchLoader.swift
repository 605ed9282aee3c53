import LabContracts
import LabSupport
import Tensors

/// The indices of samples in minibatches, in another order each epoch.
///
///     let loader = MinibatchLoader(count: 50_000, size: 128, seed: 7, dropLast: true)
///     for epoch in 1...10 {
///       for batch in loader { … }   // every loop is an epoch, with an order of its own
///     }
///
/// It is a class, because every epoch moves its generator on.
final class MinibatchLoader: MinibatchSequence {
  /// The number of samples, 1 or more: their indices are 0 to `count − 1`.
  private let count: Int
  /// The number of samples in a minibatch, 1 or more; perhaps more than there are samples.
  private let size: Int
  /// Whether a last minibatch with fewer than `size` samples is left out.
  private let dropLast: Bool
  /// The only source of chance: the same seed gives the same epochs.
  private var random: SeededRandomNumberGenerator

  /// Creates a loader.
  init(count: Int, size: Int, seed: UInt64, dropLast: Bool) {
    self.count = count
    self.size = size
    self.dropLast = dropLast
    random = SeededRandomNumberGenerator(seed: seed)
  }

  /// The number of minibatches of an epoch.
  var batchCount: Int {
    // TODO: Task 7a.
    // BEGIN SOLUTION
    dropLast ? count / size : (count + size - 1) / size
    // END SOLUTION
  }

  /// Begins an epoch: shuffles the indices of all samples with the loader's generator.
  ///
  /// - Returns: An iterator with a place of its own: several of them may be at work at a time.
  func makeIterator() -> Iterator {
    // TODO: Task 7b.
    // BEGIN SOLUTION
    Iterator(remaining: (0..<count).shuffled(using: &random)[...], size: size, batchCount: batchCount)
    // END SOLUTION
  }

  /// Goes through one epoch. Store here what `next()` needs.
  struct Iterator: IteratorProtocol {
    // BEGIN SOLUTION helper
    fileprivate var remaining: ArraySlice<Int>
    fileprivate let size: Int
    fileprivate var batchCount: Int

    // END SOLUTION
    /// The next minibatch.
    ///
    /// - Returns: `size` indices, fewer only in the last minibatch of an epoch, where those left over aren't dropped; never
    ///   none. After the last minibatch `nil`, as often as it is called.
    mutating func next() -> [Int]? {
      // TODO: Task 7c.
      // BEGIN SOLUTION
      guard batchCount > 0 else { return nil }
      defer { remaining = remaining.dropFirst(size) }
      batchCount -= 1
      return Array(remaining.prefix(size))
      // END SOLUTION
    }
  }
}
