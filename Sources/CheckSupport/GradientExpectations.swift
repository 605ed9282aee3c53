import GradientChecking
import LabContracts
import Tensors

extension LabChecks {
  /// Expects an analytic gradient to agree with a numerical one at every index.
  ///
  /// The measure is |a − n| / max(|a| + |n|, 1e-8), at most `tolerance`; a difference of at most 1e-8 passes too. `what`
  /// names the task, the input and the gradient; the index follows. With a `sampleCount`, a message also recognises a
  /// division by the number of samples that is missing or made twice.
  public func expectGradient(
    _ analytic: Tensor<Double>, agreesWith numerical: Tensor<Double>, tolerance: Double = 1e-6, _ what: String,
    sampleCount: Int? = nil, hint: String? = nil, file: StaticString = #filePath, line: UInt = #line
  ) {
    guard hasShape(analytic, of: numerical, what, file: file, line: line) else { return }
    let wrong = disagreements(of: analytic, with: numerical, tolerance: tolerance)
    guard let worst = wrong.first else { return }
    failAt(
      worst, among: wrong, analytic, numerical, what, sampleCount: sampleCount, hint: hint, file: file, line: line)
  }

  /// The indices where two gradients of one shape disagree, the worst first.
  func disagreements(of analytic: Tensor<Double>, with numerical: Tensor<Double>, tolerance: Double) -> [Int] {
    let errors = GradientComparison(analytic: analytic, numerical: numerical).relativeErrors
    return errors.indices
      .filter { errors[$0] > tolerance && !(abs(analytic.scalars[$0] - numerical.scalars[$0]) <= 1e-8) }
      .sorted { errors[$0] > errors[$1] }
  }

  /// Expects the gradient along a linear model to agree with central differences of `loss` at every parameter.
  public func expectGradient(
    _ analytic: LinearModel, at model: LinearModel, ofLoss loss: (LinearModel) -> Double, tolerance: Double = 1e-6,
    _ what: String, sampleCount: Int? = nil, hint: String? = nil, file: StaticString = #filePath, line: UInt = #line
  ) {
    let weights = numericalGradient(of: { loss(LinearModel(weights: $0, bias: model.bias)) }, at: model.weights)
    let bias = numericalGradient(
      of: { loss(LinearModel(weights: model.weights, bias: $0.scalars[0])) }, at: Tensor(model.bias))
    expectGradient(
      analytic.weights, agreesWith: weights, tolerance: tolerance, "\(what).weights",
      sampleCount: sampleCount, hint: hint, file: file, line: line)
    expectGradient(
      Tensor(analytic.bias), agreesWith: bias, tolerance: tolerance, "\(what).bias", sampleCount: sampleCount,
      hint: hint, file: file, line: line)
  }
}
