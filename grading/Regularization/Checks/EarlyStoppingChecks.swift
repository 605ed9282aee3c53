import CheckSupport
import LabContracts

final class EarlyStoppingChecks: LabChecks<RegularizationLab> {
  func testRandomCurves() async throws {
    for patience in [2, 3, 5] {
      // Down, and up again, so that patience ends every training.
      let losses = (0..<30).map { epoch in
        1 / (1 + 0.2 * Double(epoch)) + 0.1 * Double(max(0, epoch - 15)) + Double.random(in: 0...0.3, using: &random)
      }
      try await expectStop(
        losses, patience: patience,
        hint: "Go through the losses with a pencil: note the best one, and how long ago it was.")
    }
  }

  func testEndsWithTheLastEpoch() async throws {
    try await expectStop(
      [5, 4, 3, 2, 1], patience: 2, hint: "Nothing ends this training early: which epoch is its last?")
    try await expectStop(
      [5, 4, 3, 3.5, 3.2], patience: 3, hint: "Two epochs without an improvement are not yet three.")
    try await expectStop([2], patience: 1, hint: "One epoch is an improvement over none.")
  }

  func testPatienceOfOne() async throws {
    try await expectStop(
      [3, 2, 2.5, 1], patience: 1, hint: "The first epoch that doesn't improve is the patience-th in a row.")
    try await expectStop([3, 3.5, 1], patience: 1, hint: "Epoch 1 doesn't improve, and that is one in a row.")
  }

  func testEqualLossIsNoImprovement() async throws {
    try await expectStop(
      [2, 1, 1, 1, 1, 0.5], patience: 3, hint: "An improvement is a loss that is less, not one that is equal.")
  }

  func testSmallImprovementsAddUpAgainstTheBest() async throws {
    try await expectStop(
      [1, 0.9, 0.85, 0.81, 0.77, 0.5], patience: 3, minimumImprovement: 0.1875,
      hint: "Compare with the best loss, which is 1 for a long time, and not with the epoch before.")
    try await expectStop(
      [1, 0.875, 0.8125, 0.75, 0.7, 0.65], patience: 2, minimumImprovement: 0.125,
      hint: "1 − 0.125 is 0.875, and 0.875 isn't less than that. When is the best loss a new one?")
  }

  func testLossesThatAreNoNumbers() async throws {
    try await expectStop(
      [1, .nan, .nan, 0.5, 0.4], patience: 3, hint: "NaN is no improvement; the epochs after it may be.")
    try await expectStop(
      [1, 0.9, .nan, .infinity, .nan, 0.1], patience: 3, hint: "NaN < 0.9 is false. And 0.9 <= NaN?")
    try await expectStop([.nan, 2, 3, 4], patience: 2, hint: "NaN never is the best loss, not even as the first one.")
  }

  func testNoImprovementAtAll() async throws {
    try await expectStop([], patience: 2, hint: "What is the best of no epochs?")
    try await expectStop([.nan, .nan, .nan, 1], patience: 2, hint: "Training ended before anything improved.")
  }

  private func expectStop(
    _ losses: [Double], patience: Int, minimumImprovement: Double = 0, hint: String, line: UInt = #line
  ) async throws {
    let received = try await lab.earlyStop(losses: losses, patience: patience, minimumImprovement: minimumImprovement)
    let expected = Reference.earlyStop(losses, patience: patience, minimumImprovement: minimumImprovement)
    let what = "Task 5, the losses \(losses), patience \(patience), minimum improvement \(minimumImprovement)"
    expectEqual(
      received.map { "\($0.lastEpoch)" } ?? "nil", expected.map { "\($0.lastEpoch)" } ?? "nil",
      "\(what): the last epoch", hint: hint, line: line)
    expectEqual(
      received.map { "\($0.bestEpoch)" } ?? "nil", expected.map { "\($0.bestEpoch)" } ?? "nil",
      "\(what): the best epoch", hint: hint, line: line)
  }
}
