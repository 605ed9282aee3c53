import CheckSupport
import LabContracts
import Tensors

final class LearningRateChecks: LabChecks<GradientDescentLab> {
  func testLossThatIsNotFiniteAnywhere() async throws {
    try await expectVerdict(.diverged, on: [3, .nan, 2, 1], hint: "Look at every loss, and not at the last one only.")
    try await expectVerdict(.diverged, on: [3, .infinity, 2, 1], hint: "An infinite loss is no loss to go on from.")
    try await expectVerdict(.stillFalling, on: [3, 2.5, 2, 1], hint: "All of these losses are finite.")
    try await expectVerdict(.diverged, on: [.nan], hint: "A single loss that is NaN says enough.")
  }

  func testGrowthFromFirstToLast() async throws {
    try await expectVerdict(
      .diverged, on: [1, 1.5, 2.25], hint: "Losses can grow for a long time before they overflow. Compare the ends.")
    try await expectVerdict(
      .stillFalling, on: [2, 3, 1], hint: "A rise on the way is no divergence: compare the last loss with the first.")
  }

  func testToleranceIsAShareOfTheLossBefore() async throws {
    try await expectVerdict(
      .converged, on: [4000, 1000, 999.5], hint: "0.5 is large for a loss of 1, and small for a loss of 1000.")
    try await expectVerdict(
      .stillFalling, on: [4, 0.001, 0.0005], hint: "The last step halved the loss, small as it is.")
  }

  func testShortHistories() async throws {
    try await expectVerdict(.stillFalling, on: [], hint: "What are the first and the last of no losses?")
    try await expectVerdict(.stillFalling, on: [2.5], hint: "One loss has none before it to compare with.")
    try await expectVerdict(.converged, on: [2.5, 2.5], hint: "Two losses are enough: the last step changed nothing.")
  }

  private func expectVerdict(
    _ verdict: LearningRateVerdict, on losses: [Double], hint: String, line: UInt = #line
  ) async throws {
    let received = try await lab.verdict(on: losses, tolerance: 1e-3)
    expectEqual(received, verdict, "Task 5a, the verdict on \(losses) with tolerance 0.001", hint: hint, line: line)
  }

  func testBestRateBesideOverflow() async throws {
    let best = try await lab.bestLearningRate(
      among: [1e4, 0.03, 0.2, 0.001, 5], from: randomModel(features: 3), on: randomSamples(count: 9, features: 3),
      steps: 80)
    expectRate(
      best, 0.2, "Task 5b, the best of 10000, 0.03, 0.2, 0.001, 5 on nine random samples",
      hint: "The first rate ends at NaN, and loss < NaN is false for every loss. Leave out what diverged.")
  }

  func testNoRateWhenAllDiverge() async throws {
    let samples = randomSamples(count: 9, features: 3)
    let model = randomModel(features: 3)
    let none = try await lab.bestLearningRate(among: [5, 50], from: model, on: samples, steps: 30)
    expectRate(
      none, nil, "Task 5b, the best of 5, 50, which both diverge,",
      hint: "The smallest of the losses that grew is still no success. Which verdict do they have?")
    let one = try await lab.bestLearningRate(among: [5, 0.05, 50], from: model, on: samples, steps: 30)
    expectRate(one, 0.05, "Task 5b, the best of 5, 0.05, 50", hint: "One of the three doesn't diverge.")
  }

  func testFirstOfEqualRates() async throws {
    // Each distance is halved by either rate, with or without a change of sign; every number on the way is exact.
    let samples = Samples(inputs: Tensor([[1, 1], [1, -1], [-1, 1], [-1, -1]]), targets: Tensor([8, 4, 0, -4]))
    let origin = LinearModel(weights: .zeros(shape: [2]), bias: 0)
    let larger = try await lab.bestLearningRate(among: [0.75, 0.25, 0.01], from: origin, on: samples, steps: 4)
    expectRate(
      larger, 0.75, "Task 5b, the best of 0.75, 0.25, 0.01, of which the first two end at the same loss,",
      hint: "Of equal losses the first counts. Does your comparison let an equal loss replace the best one?")
    let smaller = try await lab.bestLearningRate(among: [0.25, 0.75, 0.01], from: origin, on: samples, steps: 4)
    expectRate(
      smaller, 0.25, "Task 5b, the best of 0.25, 0.75, 0.01, of which the first two end at the same loss,",
      hint: "Of equal losses the first counts. Does your comparison let an equal loss replace the best one?")
  }

  private func expectRate(
    _ received: Double?, _ expected: Double?, _ what: String, hint: String, line: UInt = #line
  ) {
    let words = { (rate: Double?) in rate.map { "\($0)" } ?? "nil" }
    expectEqual(words(received), words(expected), what, hint: hint, line: line)
  }
}
