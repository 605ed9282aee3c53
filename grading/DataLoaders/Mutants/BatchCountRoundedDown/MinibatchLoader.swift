// Mutant: the number of minibatches is rounded down; the iterator knows better.
// Caught by: MinibatchLoaderExamples.testTenIndicesByThree

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
    count / size
  }

  func makeIterator() -> Iterator {
    Iterator(remaining: (0..<count).shuffled(using: &random)[...], size: size,
      batchCount: dropLast ? count / size : (count + size - 1) / size)
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
