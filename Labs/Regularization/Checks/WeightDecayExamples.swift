import CheckSupport
import LabContracts
import Tensors

final class WeightDecayExamples: LabChecks<RegularizationLab> {
  private let start = MovingWeights(weights: Tensor([1]), velocity: Tensor([0]))

  func testTwoStepsWithL2() async throws {
    let first = try await lab.stepWithL2(
      from: start, along: Tensor([0.5]), learningRate: 0.1, momentum: 0.5, strength: 0.5)
    let second = try await lab.stepWithL2(
      from: first, along: Tensor([0.5]), learningRate: 0.1, momentum: 0.5, strength: 0.5)
    let example = "Task 3a, w = 1, v = 0, gradient 0.5, η = 0.1, μ = 0.5, λ = 0.5"
    expectClose(
      first.weights, Tensor([0.85]), "\(example), one step: weights",
      hint: "g = 0.5 + 2·0.5·1 = 1.5 and v = −0.15. Which of your numbers differs first?")
    expectClose(
      second.weights, Tensor([0.64]), "\(example), two steps: weights",
      hint: "The second step begins at w = 0.85 with v = −0.15: g = 1.35, v = −0.075 − 0.135. What are yours?")
  }

  func testTwoStepsWithWeightDecay() async throws {
    let first = try await lab.stepWithWeightDecay(
      from: start, along: Tensor([0.5]), learningRate: 0.1, momentum: 0.5, decay: 1)
    let second = try await lab.stepWithWeightDecay(
      from: first, along: Tensor([0.5]), learningRate: 0.1, momentum: 0.5, decay: 1)
    let example = "Task 3b, w = 1, v = 0, gradient 0.5, η = 0.1, μ = 0.5, δ = 1"
    expectClose(
      first.weights, Tensor([0.85]), "\(example), one step: weights",
      hint: "v = −0.05, and ηδw = 0.1 with the w from before the step. Which of your numbers differs first?")
    expectClose(
      second.weights, Tensor([0.69]), "\(example), two steps: weights",
      hint: second.weights.scalars.first.map { abs($0 - 0.64) < 1e-9 } ?? false
        ? "This is the step of Task 3a. Does the decay get into your velocity?"
        : "The second step begins at w = 0.85 with v = −0.05: v = −0.075 and ηδw = 0.085. What are yours?")
  }

  func testDecayThatMatches() async throws {
    let decay = try await lab.decay(matchingStrength: 0.3)
    expectClose(
      decay, 0.6, "Task 3c, λ = 0.3: the decay that matches it without momentum",
      hint: "Set μ = 0 in both formulas, and compare what they subtract from w beside η times the gradient.")
  }
}
