import LabContracts
import LabSupport
import Tensors

/// The multiclass hinge loss of each sample: Lᵢ = Σ_{j ≠ y} max(0, sⱼ − s_y + 1), where s are its scores and y is its label.
///
/// The sum leaves out the right class, j = y. The margin that a score has to keep is 1.
///
/// - Parameters:
///   - scores: One row a sample; shape [samples, classes].
///   - labels: The right class of each sample, counted from 0.
/// - Returns: One loss a sample, never negative; shape [samples].
func hingeLosses(of scores: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  // TODO: Task 2a.
  unimplemented()
}

/// The hinge loss of all samples: the mean of their losses, L = 1/N · Σᵢ Lᵢ.
///
/// - Parameters:
///   - scores: One row a sample; shape [samples, classes], at least one sample.
///   - labels: The right class of each sample, counted from 0.
/// - Returns: A number that is never negative.
func hingeLoss(of scores: Tensor<Double>, labels: [Int]) -> Double {
  // TODO: Task 2b.
  unimplemented()
}

/// The gradient of the mean hinge loss along the scores: ∂L/∂s, a number for each score.
///
/// With 1/N in front, the row of a sample has 1 at each class j ≠ y with sⱼ − s_y + 1 > 0; 0 at each with less than 0; and at
/// the right class −1 times the number of those ones. No check has sⱼ − s_y + 1 = 0, where the loss has no slope.
///
/// - Parameters:
///   - scores: One row a sample; shape [samples, classes], at least one sample.
///   - labels: The right class of each sample, counted from 0.
/// - Returns: The gradient; shape [samples, classes].
func hingeLossGradient(of scores: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  // TODO: Task 2c.
  unimplemented()
}
