import LabContracts
import LabSupport
import Tensors

/// The scores of a linear classifier, one a class, for each sample: s = Θx + b.
///
/// - Parameters:
///   - classifier: Θ in `weights`, of shape [classes, features]: a row for each class; and b in `biases`, of shape [classes].
///   - inputs: One sample a row; shape [samples, features].
/// - Returns: One row of scores a sample; shape [samples, classes].
func scores(of classifier: LinearClassifier, for inputs: Tensor<Double>) -> Tensor<Double> {
  // TODO: Task 1a.
  unimplemented()
}

/// The class that each sample is taken for: the one with the greatest score.
///
/// Where two scores are equally great, either class is right.
///
/// - Parameter scores: One row a sample; shape [samples, classes], at least one class.
/// - Returns: One class a sample, counted from 0.
func predictedClasses(from scores: Tensor<Double>) -> [Int] {
  // TODO: Task 1b.
  unimplemented()
}
