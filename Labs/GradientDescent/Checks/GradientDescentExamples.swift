import CheckSupport
import LabContracts
import Tensors

final class GradientDescentExamples: LabChecks<GradientDescentLab> {
  func testOneStepGoesDownhill() async throws {
    let model = LinearModel(weights: Tensor([1, -2]), bias: 0.5)
    let gradient = LinearModel(weights: Tensor([4, -6]), bias: 2)
    let next = try await lab.gradientDescentStep(from: model, along: gradient, learningRate: 0.1)
    expectClose(
      next, LinearModel(weights: Tensor([0.6, -1.4]), bias: 0.3),
      "Task 3a, Θ = (1, −2), b = 0.5, gradient (4, −6) and 2, η = 0.1: model",
      hint: "The gradient points uphill. Which way do Θ and b move in your code, and do both of them move?")
  }

  func testTwoStepsDownAParabola() async throws {
    let descent = try await lab.gradientDescent(from: .origin, on: .crossed, learningRate: 0.1, steps: 2)
    let example = "Task 3b, the loss (w − 3)² + (u + 1)² + (b − 2)² from w = u = b = 0, η = 0.1, two steps"
    expectClose(
      descent.losses, [14, 8.96, 5.7344], "\(example): losses",
      hint: "Count the entries: one before the first step, then one after each. Is each loss that of the newest model?")
    expectClose(
      descent.model, LinearModel(weights: Tensor([1.08, -0.36]), bias: 0.72), "\(example): model",
      hint: "w goes 0, 0.6, 1.08: at 0.6 the gradient is 2·(0.6 − 3). Where is your second gradient taken?")
  }
}
