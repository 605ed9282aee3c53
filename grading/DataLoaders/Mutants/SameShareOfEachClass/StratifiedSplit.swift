// Mutant: as many samples of each class are tested on.
// Caught by: StratifiedSplitExamples.testTenOfOneClassAndFiveOfAnother

import LabContracts
import Tensors

func stratifiedSplit(
  of labels: [Int], testFraction: Double, using random: inout SeededRandomNumberGenerator
) -> IndexSplit {
  var split = IndexSplit(training: [], test: [])
  // In a fixed order: that of a dictionary's keys differs from run to run.
  let share = Int((testFraction * Double(labels.count) / Double(Set(labels).count)).rounded())
  for label in Set(labels).sorted() {
    let members = labels.indices.filter { labels[$0] == label }.shuffled(using: &random)
    let testCount = min(share, members.count)
    split.test += members[..<testCount]
    split.training += members[testCount...]
  }
  return split
}
