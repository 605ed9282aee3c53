import CheckSupport
import LabContracts
import Tensors

final class NumericalGradientChecks: LabChecks<GradientDescentLab> {
  func testEveryIndexOfACoupledFunction() async throws {
    let objective = Objective.coupledWaves(coefficients: .random(shape: [7], in: 0.5...1.5, using: &random))
    let x = Tensor<Double>.random(shape: [7], in: 0.3...1.2, using: &random)
    let gradient = try await lab.numericalGradient(of: objective, at: x, step: 1e-4)
    expectGradient(
      gradient, agreesWith: objective.gradient(at: x),
      "Task 1, a function of seven scalars, each slope depending on the neighbours, h = 0.0001: gradient",
      hint: "Does every index get a difference of its own, with all other scalars where x has them?")
  }

  func testMatrixKeepsItsShape() async throws {
    let objective = Objective.affine(slopes: .random(shape: [2, 3], in: 0.5...1.5, using: &random), offset: 1)
    let x = Tensor<Double>.random(shape: [2, 3], using: &random)
    let gradient = try await lab.numericalGradient(of: objective, at: x, step: 1e-4)
    let hint = "Start from zeros of x's shape, and walk over `x.scalars.indices`: that works for any shape."
    expectEqual(gradient.shape, x.shape, "Task 1, at a point of shape [2, 3]: the gradient's shape", hint: hint)
    expectGradient(
      gradient, agreesWith: objective.gradient(at: x), "Task 1, at a point of shape [2, 3], h = 0.0001: gradient",
      hint: hint)
  }

  func testErrorOfCubesIsTheStepSquared() async throws {
    let coefficients = Tensor<Double>.random(shape: [4], in: 0.5...1.5, using: &random)
    let objective = Objective.cubic(coefficients: coefficients)
    let x = Tensor<Double>.random(shape: [4], in: 0.5...1.5, using: &random)
    let gradient = try await lab.numericalGradient(of: objective, at: x, step: 0.05)
    // ((x + h)³ − (x − h)³) / 2h = 3x² + h²
    expectClose(
      gradient, objective.gradient(at: x) + coefficients * 0.0025,
      "Task 1, a sum of cubes with h = 0.05: gradient",
      hint: "Work out ((x + h)³ − (x − h)³) / 2h on paper. Which h and which two points does your code use?")
  }

  func testPointIsPutBackExactly() async throws {
    // (x + y)·z is straight along each axis: central differences are exact, however long the step.
    let gradient = try await lab.numericalGradient(of: .sumTimes, at: Tensor([0.1, 0.2, -0.3]), step: 0x1p30)
    expectClose(
      gradient, Tensor([-0.3, -0.3, 0.3]), "Task 1, f = (x + y)·z at (0.1, 0.2, −0.3) with h = 2³⁰: gradient",
      hint: "Try 0.1 + h − 2 * h + h in Swift: it isn't 0.1. Save the scalar, and put it back by assignment.")
  }
}
