// Accepted: all samples are shuffled once; the first of each class go to the test part, rounded down.

import LabContracts
import Tensors

func stratifiedSplit(
  of labels: [Int], testFraction: Double, using random: inout SeededRandomNumberGenerator
) -> IndexSplit {
  var split = IndexSplit(training: [], test: [])
  let sizes = Dictionary(grouping: labels) { $0 }.mapValues(\.count)
  var tested: [Int: Int] = [:]
  for sample in labels.indices.shuffled(using: &random) {
    let label = labels[sample]
    let wanted = Int(testFraction * Double(sizes[label, default: 0]))
    if tested[label, default: 0] < wanted {
      tested[label, default: 0] += 1
      split.test.append(sample)
    } else {
      split.training.append(sample)
    }
  }
  return IndexSplit(training: split.training.sorted(), test: split.test.sorted())
}
