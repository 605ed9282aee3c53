import CheckSupport
import LabContracts

final class StratifiedSplitExamples: LabChecks<DataLoadersLab> {
  func testTenOfOneClassAndFiveOfAnother() async throws {
    let labels = [0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1]
    let split = try await lab.stratifiedSplit(of: labels, testFraction: 0.2, seed: random.next())
    let what = "Task 6, ten samples of class 0 and five of class 1, a fifth of them to test on"
    let isUsable = split.test.allSatisfy(labels.indices.contains)
    expect(isUsable, otherwise: "\(what): the test part is \(split.test), but the samples are 0 to 14.")
    guard isUsable else { return }
    for (label, count) in [(0, 2), (1, 1)] {
      expectEqual(
        split.test.count { labels[$0] == label }, count, "\(what): the number of test samples of class \(label)",
        hint: "A fifth of ten is 2, a fifth of five is 1. Does your code look at the labels?")
    }
    expectEqual(
      split.training.count, 12, "\(what): the number of training samples",
      hint: "What is not in the test part is in the training part.")
  }
}
