// Mutant: all samples are split at once, whatever their class.
// Caught by: StratifiedSplitExamples.testTenOfOneClassAndFiveOfAnother

import LabContracts
import Tensors

func stratifiedSplit(
  of labels: [Int], testFraction: Double, using random: inout SeededRandomNumberGenerator
) -> IndexSplit {
  let samples = labels.indices.shuffled(using: &random)
  let testCount = Int((testFraction * Double(samples.count)).rounded())
  return IndexSplit(training: Array(samples[testCount...]), test: Array(samples[..<testCount]))
}
