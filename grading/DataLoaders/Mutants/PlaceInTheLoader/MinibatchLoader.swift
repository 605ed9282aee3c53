// Mutant: the loader remembers how far the epoch is, for all iterators.
// Caught by: MinibatchLoaderChecks.testIteratorsTakeTurns

import LabContracts
import Tensors

final class MinibatchLoader: MinibatchSequence {
  private let count: Int
  private let size: Int
  private let dropLast: Bool
  private var random: SeededRandomNumberGenerator
  private var order: [Int] = []
  private var start = 0

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
    order = (0..<count).shuffled(using: &random)
    start = 0
    return Iterator(loader: self)
  }

  private func nextBatch() -> [Int]? {
    guard start < batchCount * size else { return nil }
    defer { start += size }
    return Array(order[start..<Swift.min(start + size, count)])
  }

  struct Iterator: IteratorProtocol {
    fileprivate let loader: MinibatchLoader

    mutating func next() -> [Int]? {
      loader.nextBatch()
    }
  }
}
