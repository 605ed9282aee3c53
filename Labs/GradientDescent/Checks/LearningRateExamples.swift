import CheckSupport
import LabContracts
import Tensors

final class LearningRateExamples: LabChecks<GradientDescentLab> {
  func testThreeHistories() async throws {
    let diverged = try await lab.verdict(on: [1, 10, .infinity, .nan], tolerance: 1e-3)
    expectEqual(
      diverged, .diverged, "Task 5a, the verdict on 1, 10, ∞, NaN with tolerance 0.001",
      hint: "Try NaN > 1 and NaN <= 1: both are false. Which property of Double tells that a number is usable?")
    let converged = try await lab.verdict(on: [4, 1, 0.5, 0.4999], tolerance: 1e-3)
    expectEqual(
      converged, .converged, "Task 5a, the verdict on 4, 1, 0.5, 0.4999 with tolerance 0.001",
      hint: "The last step changed the loss by 0.0001; the tolerance allows 0.001 · 0.5.")
    let falling = try await lab.verdict(on: [8, 4, 2, 1], tolerance: 1e-3)
    expectEqual(
      falling, .stillFalling, "Task 5a, the verdict on 8, 4, 2, 1 with tolerance 0.001",
      hint: "The last step halved the loss. Is that a small change?")
  }

  func testBestOfFourRates() async throws {
    let best = try await lab.bestLearningRate(among: [2, 0.01, 0.9, 0.4], from: .origin, on: .crossed, steps: 10)
    expectEqual(
      best.map { "\($0)" } ?? "nil", "0.4",
      "Task 5b, the best of the rates 2, 0.01, 0.9, 0.4 for the loss (w − 3)² + (u + 1)² + (b − 2)²",
      hint: "A step multiplies every distance by 1 − 2η: by −3, 0.98, −0.8 and 0.2. Print the last loss of each rate.")
  }
}
