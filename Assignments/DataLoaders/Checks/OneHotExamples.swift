import CheckSupport
import LabContracts
import Tensors

final class OneHotExamples: LabChecks<DataLoadersLab> {
  func testThreeLabels() async throws {
    let what = "Task 5, the labels 2, 0, 3 of 4 classes"
    let hint = "Classes are counted from 0. In which column is the 1 of label 0?"
    guard let rows = value(of: try await lab.oneHot([2, 0, 3], classCount: 4), what, hint: hint) else { return }
    expectClose(rows, Tensor([[0, 0, 1, 0], [1, 0, 0, 0], [0, 0, 0, 1]]), "\(what): rows", hint: hint)
  }
}
