// Mutant: the classes are taken to be 0, 1, 2 and so on.
// Caught by: StratifiedSplitChecks.testEverySampleOnce, StratifiedSplitChecks.testEachClassInProportion,
//   StratifiedSplitChecks.testChanceChoosesTheSamples

import LabContracts
import Tensors

func stratifiedSplit(
  of labels: [Int], testFraction: Double, using random: inout SeededRandomNumberGenerator
) -> IndexSplit {
  var split = IndexSplit(training: [], test: [])
  // In a fixed order: that of a dictionary's keys differs from run to run.
  for label in 0..<Set(labels).count {
    let members = labels.indices.filter { labels[$0] == label }.shuffled(using: &random)
    let testCount = Int((testFraction * Double(members.count)).rounded())
    split.test += members[..<testCount]
    split.training += members[testCount...]
  }
  return split
}
