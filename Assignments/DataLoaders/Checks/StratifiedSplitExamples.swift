import CheckSupport
import LabContracts

final class StratifiedSplitExamples: LabChecks<DataLoadersLab> {
  func testTenOfOneClassAndFiveOfAnother() async throws {
    let labels = [0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1]
    let what = "Task 6, ten samples of class 0 and five of class 1, a fifth of them to test on"
    // Several splits, because one that ignores the classes may have luck.
    for _ in 0..<8 {
      let split = try await lab.stratifiedSplit(of: labels, testFraction: 0.2, seed: random.next())
      let counts = [0, 1].map { label in
        split.test.count { labels.indices.contains($0) && labels[$0] == label }
      }
      guard counts == [2, 1] else {
        return fail(
          "\(what): the test part \(split.test) has \(counts[0]) of class 0 and \(counts[1]) of class 1.",
          expected: "2 and 1",
          hint: "A fifth of ten is 2, a fifth of five is 1. Does your code look at the labels? The parts hold indices.")
      }
      guard split.training.count == 12 else {
        return fail(
          "\(what): the training part has \(split.training.count) samples.", expected: "12",
          hint: "What is not in the test part is in the training part.")
      }
    }
  }
}
