import CheckSupport
import LabContracts

final class MinibatchLoaderExamples: LabChecks<DataLoadersLab> {
  func testTenIndicesByThree() async throws {
    let epochs = try await lab.minibatches(of: 3, from: 10, seed: random.next(), dropLast: false, epochs: 1)
    let batches = epochs.first ?? []
    let what = "Task 7, ten samples in minibatches of three"
    expectEqual(
      batches.map(\.count), [3, 3, 3, 1], "\(what): the list of sizes",
      hint: "Three times three is nine. Where does your fourth minibatch begin, and where does it end?")
    let missing = Set(0..<10).subtracting(batches.joined())
    expect(
      missing.isEmpty, otherwise: "\(what): the epoch never sees \(missing.sorted()).",
      hint: "Each index from 0 to 9 comes once in an epoch. Shuffle all of them, then cut the list into pieces.")
    let count = try await lab.batchCount(of: 3, from: 10, dropLast: false)
    expectEqual(count, 4, "Task 7a, ten samples in minibatches of three: batchCount", hint: "10 / 3 is 3 in Swift.")
  }

  func testDroppingTheLast() async throws {
    let epochs = try await lab.minibatches(of: 3, from: 10, seed: random.next(), dropLast: true, epochs: 1)
    expectEqual(
      (epochs.first ?? []).map(\.count), [3, 3, 3],
      "Task 7, ten samples in minibatches of three, the short one dropped: the list of sizes",
      hint: "Which of 3, 3, 3 and 1 has fewer than three?")
  }
}
