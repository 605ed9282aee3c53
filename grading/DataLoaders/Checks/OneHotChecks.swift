import CheckSupport
import LabContracts
import Tensors

final class OneHotChecks: LabChecks<DataLoadersLab> {
  func testRandomLabels() async throws {
    let classCount = 6
    // The first and the last class are among them.
    let labels = [classCount - 1, 0] + (0..<7).map { _ in Int.random(in: 0..<classCount, using: &random) }
    let what = "Task 5, the labels \(labels) of \(classCount) classes"
    let hint = "A row for each label, a column for each class. Which places of `scalars` does row 2 begin and end at?"
    guard let rows = value(of: try await lab.oneHot(labels, classCount: classCount), what, hint: hint) else { return }
    let expected = labels.map { label in (0..<classCount).map { $0 == label ? 1.0 : 0 } }
    expectClose(rows, Tensor(expected), "\(what): rows", hint: hint)
  }

  func testLabelThatIsNoClass() async throws {
    let classCount = Int.random(in: 3...8, using: &random)
    for label in [classCount, -1, classCount + 5] {
      let labels = [0, 1, label, classCount + 9]
      expectError(
        .labelOutOfRange(label: label, classCount: classCount),
        from: try await lab.oneHot(labels, classCount: classCount),
        "Task 5, the labels \(labels) of \(classCount) classes",
        hint: "Which is the first label that is no class? What does your code do with it?")
    }
  }
}
