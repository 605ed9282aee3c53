// Mutant: the training part has all samples.
// Caught by: StratifiedSplitExamples.testTenOfOneClassAndFiveOfAnother

import LabContracts
import Tensors

func stratifiedSplit(
  of labels: [Int], testFraction: Double, using random: inout SeededRandomNumberGenerator
) -> IndexSplit {
  var split = IndexSplit(training: [], test: [])
  // In a fixed order: that of a dictionary's keys differs from run to run.
  for label in Set(labels).sorted() {
    let members = labels.indices.filter { labels[$0] == label }.shuffled(using: &random)
    let testCount = Int((testFraction * Double(members.count)).rounded())
    split.test += members[..<testCount]
    split.training += members
  }
  return split
}
