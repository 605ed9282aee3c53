import LabContracts
import LabSupport
import Tensors

/// The mean softmax cross-entropy: L = 1/N · Σₙ −ln pₙ, where pₙ is the softmax probability of sample n's label.
///
/// The softmax of a row z is pⱼ = exp(zⱼ) / Σₖ exp(zₖ), and ln is the natural logarithm. The loss is finite for every finite
/// logit: for the row (1000, 0) with label 1 it is 1000.
///
/// - Parameters:
///   - logits: z, one sample a row; shape [samples, classes], at least one sample.
///   - labels: The class of each sample, from 0 to classes − 1.
/// - Returns: A number that is never negative.
func crossEntropy(of logits: Tensor<Double>, labels: [Int]) -> Double {
  // TODO: Task 3a.
  unimplemented()
}

/// The gradient of the mean softmax cross-entropy along the logits: ∂L/∂zₙⱼ = 1/N · (pₙⱼ − 1) where j is sample n's label, and
/// 1/N · pₙⱼ elsewhere.
///
/// - Parameters:
///   - logits: z; shape [samples, classes], at least one sample.
///   - labels: The class of each sample, from 0 to classes − 1.
/// - Returns: A tensor of the logits' shape.
func crossEntropyGradient(of logits: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  // TODO: Task 3b.
  unimplemented()
}
