// Accepted: indices are drawn from a bag one at a time; the first of two numbers of the generator seeds each epoch.

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
    let batches = Double(count) / Double(size)
    return Int(dropLast ? batches.rounded(.down) : batches.rounded(.up))
  }

  func makeIterator() -> Iterator {
    Iterator(
      bag: Array(0..<count), size: size, dropLast: dropLast, random: SeededRandomNumberGenerator(seed: random.next()))
  }

  struct Iterator: IteratorProtocol {
    fileprivate var bag: [Int]
    fileprivate let size: Int
    fileprivate let dropLast: Bool
    fileprivate var random: SeededRandomNumberGenerator

    mutating func next() -> [Int]? {
      guard !bag.isEmpty, bag.count >= size || !dropLast else { return nil }
      var batch: [Int] = []
      while batch.count < size, let place = bag.indices.randomElement(using: &random) {
        bag.swapAt(place, bag.count - 1)
        batch.append(bag.removeLast())
      }
      return batch
    }
  }
}
