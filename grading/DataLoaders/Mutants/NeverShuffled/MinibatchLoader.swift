// Mutant: the indices come in their order.
// Caught by: MinibatchLoaderChecks.testEveryEpochHasAnotherOrder, MinibatchLoaderChecks.testSeedDecidesTheEpochs

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
    Iterator(remaining: Array(0..<count)[...], size: size, batchCount: batchCount)
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
