import LabContracts
import LabSupport
import Tensors

/// A row for each label that is 1 at the label's place and 0 elsewhere: the label 2 of 4 classes becomes 0, 0, 1, 0.
///
/// - Parameters:
///   - labels: The class of each sample, counted from 0; at least one label.
///   - classCount: The number of classes; 1 or more.
/// - Returns: A tensor of shape [labels, classes].
/// - Throws: `.labelOutOfRange` with the first label that is negative or not below `classCount`.
func oneHot(_ labels: [Int], classCount: Int) throws(DataFileError) -> Tensor<Double> {
  // TODO: Task 5.
  unimplemented()
}
