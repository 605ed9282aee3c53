// Mutant: a short last minibatch is filled up with the first samples of the epoch.
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
    dropLast ? count / size : (count + size - 1) / size
  }

  func makeIterator() -> Iterator {
    Iterator(remaining: shuffledAndFilledUp()[...], size: size, batchCount: batchCount)
  }

  private func shuffledAndFilledUp() -> [Int] {
    let order = (0..<count).shuffled(using: &random)
    return dropLast ? order : order + order.prefix(batchCount * size - count)
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
