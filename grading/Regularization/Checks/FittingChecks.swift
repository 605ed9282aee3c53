import CheckSupport
import LabContracts

final class FittingChecks: LabChecks<RegularizationLab> {
  func testUnderfittingComesFirst() async throws {
    try await expectFit(
      .underfitting, training: [3, 2, 1.5], validation: [3, 4, 9],
      hint: "Both rules hold here. Which one is asked first?")
    try await expectFit(
      .underfitting, training: [3, 0.4, 0.8], validation: [3, 0.9, 0.9],
      hint: "The last training loss counts, and not the least.")
  }

  func testGapBetweenTheCurves() async throws {
    try await expectFit(
      .overfitting, training: [3, 0.5, 0.2], validation: [3, 0.6, 0.5],
      hint: "The validation loss still falls, but it is more than 1.5 times the training loss.")
    try await expectFit(
      .good, training: [3, 0.5, 0.2], validation: [3, 0.4, 0.25], hint: "0.25 is less than 1.5 · 0.2, and the least.")
  }

  func testRiseOfTheValidationLoss() async throws {
    try await expectFit(
      .overfitting, training: [3, 0.5, 0.45], validation: [3, 0.3, 0.6],
      hint: "0.6 is less than 1.5 · 0.45. How does it compare with the least validation loss?")
    try await expectFit(
      .good, training: [3, 0.5, 0.45], validation: [3, 0.5, 0.6], hint: "A rise from 0.5 to 0.6 is less than 1.5 times."
    )
  }

  func testThresholdsMayBeReached() async throws {
    try await expectFit(
      .good, training: [3, 0.6], validation: [3, 0.7], hint: "0.6 is not greater than 0.6: it is acceptable.")
    try await expectFit(
      .good, training: [3, 0.25], validation: [3, 0.375], hint: "0.375 is 1.5 · 0.25, and not greater.")
    try await expectFit(.good, training: [0.5], validation: [0.6], hint: "One epoch is enough to read.")
  }

  func testChoosesByTheValidationLoss() async throws {
    var trials = (0..<6).map { place in
      Trial(
        strength: [0, 1e-4, 1e-3, 0.02, 0.1, 1][place], trainingLoss: 0.1 + 0.1 * Double(place),
        validationLoss: .random(in: 0.5...1, using: &random))
    }
    let best = Int.random(in: 1...5, using: &random)
    trials[best].validationLoss = 0.4
    try await expectStrength(
      trials[best].strength, among: trials.shuffled(using: &random),
      hint: "The training loss is always least without a penalty. Which loss stands for new samples?")
  }

  func testGreaterStrengthOfEquals() async throws {
    let trials = [0.01, 0.3, 0.1, 0.001].map { strength in
      Trial(strength: strength, trainingLoss: 0.2 + strength, validationLoss: strength < 0.005 ? 0.9 : 0.5)
    }
    for _ in 0..<3 {
      try await expectStrength(
        0.3, among: trials.shuffled(using: &random),
        hint: "Three trials are equally good. Which of them is the simplest?")
    }
  }

  func testTrialsThatAreOut() async throws {
    let good = Trial(strength: 0.1, trainingLoss: 0.3, validationLoss: 0.6)
    let lost = [Double.nan, .infinity].map { Trial(strength: 1, trainingLoss: 0.1, validationLoss: $0) }
    try await expectStrength(0.1, among: [lost[0], good, lost[1]], hint: "NaN < 0.6 and 0.6 < NaN are both false.")
    try await expectStrength(0.1, among: [good, lost[1], lost[0]], hint: "Which trials may be chosen at all?")
    try await expectStrength(nil, among: lost, hint: "No trial is left: which value says that there is no answer?")
    try await expectStrength(nil, among: [], hint: "What is the best of no trials?")
  }

  private func expectFit(
    _ expected: Fit, training: [Double], validation: [Double], hint: String, line: UInt = #line
  ) async throws {
    let received = try await lab.fit(training: training, validation: validation, acceptable: 0.6, ratio: 1.5)
    expectEqual(
      received, expected,
      "Task 6a, training losses \(training), validation losses \(validation), acceptable 0.6, ratio 1.5: the verdict",
      hint: hint, line: line)
  }

  private func expectStrength(
    _ expected: Double?, among trials: [Trial], hint: String, line: UInt = #line
  ) async throws {
    let received = try await lab.bestStrength(among: trials)
    let words = trials.map { "\($0.strength): \($0.validationLoss)" }.joined(separator: ", ")
    expectEqual(
      received.map { "\($0)" } ?? "nil", expected.map { "\($0)" } ?? "nil",
      "Task 6b, strengths and their validation losses \(words): the best strength", hint: hint, line: line)
  }
}
