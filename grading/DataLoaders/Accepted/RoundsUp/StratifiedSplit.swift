// Accepted: the number of test samples is rounded up; samples are moved from one list to the other.

import LabContracts
import Tensors

func stratifiedSplit(
  of labels: [Int], testFraction: Double, using random: inout SeededRandomNumberGenerator
) -> IndexSplit {
  var split = IndexSplit(training: Array(labels.indices), test: [])
  for label in Set(labels).sorted() {
    let size = labels.count { $0 == label }
    for _ in 0..<Int((testFraction * Double(size)).rounded(.up)) {
      let candidates = split.training.indices.filter { labels[split.training[$0]] == label }
      guard let place = candidates.randomElement(using: &random) else { break }
      split.test.append(split.training.remove(at: place))
    }
  }
  return split
}
