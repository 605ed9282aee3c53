import CheckSupport
import LabContracts
import Tensors

final class RegularizedLossExamples: LabChecks<RegularizationLab> {
  private let model = LinearModel(weights: Tensor([1, -2]), bias: 100)
  private let example = "weights (1, −2), b = 100, λ₁ = 0, λ₂ = 0.5"

  func testLossOfThreeSamples() async throws {
    let loss = try await lab.regularizedLoss(losses: Tensor([1, 2, 3]), model: model, l1: 0, l2: 0.5)
    expectClose(
      loss, 4.5, "Task 2a, the losses 1, 2, 3, \(example): the loss",
      hint: loss > 1000
        ? "This is thousands too much. Which parameter of the model is large, and is it a weight?"
        : "The mean of the losses is 2, and the penalty 0.5·(1 + 4). Is one of them divided by N once too often?")
  }

  func testGradientOfThreeSamples() async throws {
    let gradient = try await lab.regularizedGradient(
      gradient: LinearModel(weights: Tensor([0.5, 0.25]), bias: 2), model: model, l1: 0, l2: 0.5)
    expectClose(
      gradient, LinearModel(weights: Tensor([1.5, -1.75]), bias: 2),
      "Task 2b, the gradient (0.5, 0.25) and 2, \(example): the gradient",
      hint: "The penalty's gradient is (1, −2) along the weights. What is it along b, which isn't penalised?")
  }
}
