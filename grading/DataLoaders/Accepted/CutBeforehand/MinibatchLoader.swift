// Accepted: all minibatches of an epoch are cut as it begins.

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
    let (full, rest) = count.quotientAndRemainder(dividingBy: size)
    return full + (rest > 0 && !dropLast ? 1 : 0)
  }

  func makeIterator() -> Iterator {
    var order = Array(0..<count)
    order.shuffle(using: &random)
    var batches: [[Int]] = []
    while !order.isEmpty {
      batches.append(Array(order.prefix(size)))
      order.removeFirst(Swift.min(size, order.count))
    }
    if dropLast, let last = batches.last, last.count < size { batches.removeLast() }
    return Iterator(batches: batches.reversed())
  }

  struct Iterator: IteratorProtocol {
    fileprivate var batches: [[Int]]

    mutating func next() -> [Int]? {
      batches.popLast()
    }
  }
}
