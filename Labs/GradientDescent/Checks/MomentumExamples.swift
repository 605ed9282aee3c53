import CheckSupport
import LabContracts
import Tensors

final class MomentumExamples: LabChecks<GradientDescentLab> {
  func testThreeStepsDownAParabola() async throws {
    let descent = try await lab.momentumDescent(
      from: .origin, on: .crossed, learningRate: 0.1, momentum: 0.5, steps: 3)
    let example = "Task 6, the loss (w − 3)² + (u + 1)² + (b − 2)² from w = u = b = 0, η = 0.1, μ = 0.5, three steps"
    expectClose(
      descent.model, LinearModel(weights: Tensor([2.094, -0.698]), bias: 1.396), "\(example): model",
      hint: hint(for: descent.model))
    expectClose(
      descent.losses, [14, 8.96, 4.0824, 1.276856], "\(example): losses",
      hint: "Steps + 1 entries: one before the first step, then one after each.")
  }

  /// Compares the answer with what known mistakes give.
  private func hint(for model: LinearModel) -> String {
    guard let weight = model.weights.scalars.first else { return "The model has a weight for each feature." }
    return switch weight {
    case 1.463...1.465:
      "This is descent without momentum: w goes 0, 0.6, 1.08, 1.464. Does the velocity outlive the step?"
    case 1.157...1.159:
      "Half of each gradient is lost. The formula multiplies the velocity by μ, and the gradient by η alone."
    case 1.943...1.945:
      "This is the gradient taken at x + μv, as Nesterov does. The formula takes it at x."
    default:
      "w goes 0, 0.6, 1.38, 2.094, and its velocity 0.6, 0.78, 0.714. Which of your numbers is the first to differ?"
    }
  }
}
