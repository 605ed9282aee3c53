import CheckSupport
import LabContracts
import Tensors

final class SoftmaxExamples: LabChecks<NeuronsLab> {
  func testLecturesScores() async throws {
    let probabilities = try await lab.softmax(Tensor([5.1, 3.2, -1.7, -2.0]))
    expectClose(
      probabilities, Tensor([0.868426823632, 0.129889400907, 0.000967232214, 0.000716543248]),
      "Task 7, the lecture's scores (5.1, 3.2, −1.7, −2.0), which make (0.87, 0.13, 0.00, 0.00): probabilities",
      hint: "The powers of e are 164.0, 24.5, 0.18 and 0.14. What is each of them divided by?")
  }

  func testLargeScores() async throws {
    let probabilities = try await lab.softmax(Tensor([1000, 999]))
    expectClose(
      probabilities, Tensor([0.731058578630005, 0.268941421369995]), "Task 7, the scores (1000, 999): probabilities",
      hint: """
        Try the scores (1, 0): the probabilities are the same. Print exp(1000): what can you do before taking powers?
        """)
  }
}
