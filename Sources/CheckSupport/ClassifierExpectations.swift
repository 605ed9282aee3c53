import GradientChecking
import LabContracts
import Tensors

/// What a check expects of a gradient along a linear classifier.
extension LabChecks {
  /// Expects the gradient along a linear classifier to agree with central differences of `loss` at every parameter.
  public func expectGradient(
    _ analytic: LinearClassifier, at classifier: LinearClassifier, ofLoss loss: (LinearClassifier) -> Double,
    tolerance: Double = 1e-6, _ what: String, sampleCount: Int? = nil, hint: String? = nil,
    file: StaticString = #filePath, line: UInt = #line
  ) {
    let weights = numericalGradient(
      of: { loss(LinearClassifier(weights: $0, biases: classifier.biases)) }, at: classifier.weights)
    let biases = numericalGradient(
      of: { loss(LinearClassifier(weights: classifier.weights, biases: $0)) }, at: classifier.biases)
    expectGradient(
      analytic.weights, agreesWith: weights, tolerance: tolerance, "\(what).weights", sampleCount: sampleCount,
      hint: hint, file: file, line: line)
    expectGradient(
      analytic.biases, agreesWith: biases, tolerance: tolerance, "\(what).biases", sampleCount: sampleCount, hint: hint,
      file: file, line: line)
  }
}
