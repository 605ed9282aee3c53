import CheckSupport
import LabContracts

final class EarlyStoppingExamples: LabChecks<RegularizationLab> {
  func testStopsBeforeALateImprovement() async throws {
    let stop = try await lab.earlyStop(losses: [1, 0.9, 0.95, 0.94, 0.93, 0.8], patience: 3, minimumImprovement: 0)
    let example = "Task 5, the losses 1, 0.9, 0.95, 0.94, 0.93, 0.8, patience 3"
    expectEqual(
      stop.map { "\($0.lastEpoch)" } ?? "nil", "4", "\(example): the last epoch",
      hint: "Epochs 2, 3 and 4 are all above 0.9. Do you compare with the best loss, or with the one before?")
    expectEqual(
      stop.map { "\($0.bestEpoch)" } ?? "nil", "1", "\(example): the best epoch",
      hint: "Which epoch's weights do you want to have: those of the last one, or those of the least loss so far?")
  }

  func testImprovementStartsTheCountAgain() async throws {
    let losses = [1, 1.1, 0.9, 1, 0.95, 0.8, 0.9]
    let stop = try await lab.earlyStop(losses: losses, patience: 3, minimumImprovement: 0)
    let example = "Task 5, the losses 1, 1.1, 0.9, 1, 0.95, 0.8, 0.9, patience 3"
    expectEqual(
      stop.map { "\($0.lastEpoch)" } ?? "nil", "6", "\(example): the last epoch",
      hint: "Never three in a row without an improvement. What happens to your count at 0.9 and at 0.8?")
    expectEqual(
      stop.map { "\($0.bestEpoch)" } ?? "nil", "5", "\(example): the best epoch", hint: "Which loss is the least?")
  }
}
