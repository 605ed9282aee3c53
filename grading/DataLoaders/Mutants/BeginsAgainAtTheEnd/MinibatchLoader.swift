// Mutant: after its end the iterator begins again.
// Caught by: MinibatchLoaderChecks.testIteratorsTakeTurns

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
    Iterator(remaining: (0..<count).shuffled(using: &random)[...], size: size, batchCount: batchCount)
  }

  struct Iterator: IteratorProtocol {
    fileprivate var remaining: ArraySlice<Int>
    fileprivate let size: Int
    fileprivate var batchCount: Int
    private var order: [Int] = []

    fileprivate init(remaining: ArraySlice<Int>, size: Int, batchCount: Int) {
      (self.remaining, self.size, self.batchCount) = (remaining, size, batchCount)
      order = Array(remaining)
    }

    mutating func next() -> [Int]? {
      guard batchCount > 0 else {
        remaining = order[...]
        batchCount = (order.count + size - 1) / size
        return nil
      }
      defer { remaining = remaining.dropFirst(size) }
      batchCount -= 1
      return Array(remaining.prefix(size))
    }
  }
}
