import LabContracts
import LabSupport
import Tensors

/// Splits samples by chance into those to learn from and those to test on, each class by itself.
///
/// Every sample is in exactly one of the two parts. With n samples of a class, the number t of them in the test part is
/// `testFraction` · n rounded to a neighbouring whole number, up or down: |t − testFraction · n| < 1. Which samples of the
/// class they are is up to chance. The order of the indices is free.
///
/// - Parameters:
///   - labels: The class of each sample: any whole numbers, not all of which have to occur.
///   - testFraction: The share to test on; from 0 to 1.
///   - random: The only source of chance: the same generator in the same state gives the same split.
/// - Returns: The indices of the samples, 0 to `labels.count − 1`.
func stratifiedSplit(
  of labels: [Int], testFraction: Double, using random: inout SeededRandomNumberGenerator
) -> IndexSplit {
  // TODO: Task 6.
  unimplemented()
}
