import CheckSupport
import LabContracts

final class FittingExamples: LabChecks<RegularizationLab> {
  func testThreePairsOfCurves() async throws {
    let pairs: [(training: [Double], validation: [Double], fit: Fit, hint: String)] = [
      ([2, 1.6, 1.5], [2.1, 1.7, 1.6], .underfitting, "1.5 is above 0.5: the training samples aren't fitted either."),
      ([2, 0.6, 0.1], [2.1, 0.9, 0.8], .overfitting, "0.8 is more than 1.5 · 0.1. Which two numbers do you compare?"),
      ([2, 0.6, 0.4], [2.1, 0.7, 0.5], .good, "0.4 is acceptable, and 0.5 is less than 1.5 · 0.4 and 1.5 · 0.5."),
    ]
    for (training, validation, fit, hint) in pairs {
      let received = try await lab.fit(training: training, validation: validation, acceptable: 0.5, ratio: 1.5)
      expectEqual(
        received, fit,
        "Task 6a, training losses \(training), validation losses \(validation), acceptable 0.5, ratio 1.5: the verdict",
        hint: hint)
    }
  }

  func testStrengthOfThreeTrials() async throws {
    let strength = try await lab.bestStrength(among: [
      Trial(strength: 0, trainingLoss: 0.1, validationLoss: 0.9),
      Trial(strength: 0.01, trainingLoss: 0.2, validationLoss: 0.4),
      Trial(strength: 1, trainingLoss: 0.8, validationLoss: 0.85),
    ])
    expectEqual(
      strength.map { "\($0)" } ?? "nil", "0.01",
      "Task 6b, the strengths 0, 0.01, 1 with validation losses 0.9, 0.4, 0.85: the best",
      hint: strength == 0
        ? "0 has the least training loss, as no penalty always has. Which samples tell how the model does on new ones?"
        : "Which of the three validation losses is the least?")
  }
}
