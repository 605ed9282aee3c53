// Mutant: the indices are cut into minibatches first, and only the order of the full ones is left to chance.
// Caught by: MinibatchLoaderChecks.testEveryEpochHasAnotherOrder

import LabContracts
import Tensors

final class MinibatchLoader: MinibatchSequence {
  private let count: Int
  private let size: Int
  private let dropLast: Bool
  private var random: SeededRandomNumberGenerator

  init(count: Int, size: Int, seed: UInt64, dropLast: Bool) {
    self.count = count
    self.size = size
    self.dropLast = dropLast
    random = SeededRandomNumberGenerator(seed: seed)
  }

  var batchCount: Int {
    dropLast ? count / size : (count + size - 1) / size
  }

  func makeIterator() -> Iterator {
    let full = (0..<count / size).shuffled(using: &random).flatMap { Array($0 * size..<($0 + 1) * size) }
    let rest = Array(count / size * size..<count)
    return Iterator(remaining: (full + rest)[...], size: size, batchCount: batchCount)
  }

  struct Iterator: IteratorProtocol {
    fileprivate var remaining: ArraySlice<Int>
    fileprivate let size: Int
    fileprivate var batchCount: Int

    mutating func next() -> [Int]? {
      guard batchCount > 0 else { return nil }
      defer { remaining = remaining.dropFirst(size) }
      batchCount -= 1
      return Array(remaining.prefix(size))
    }
  }
}
