import CheckSupport
import LabContracts
import Tensors

final class LogisticUnitExamples: LabChecks<NeuronsLab> {
  /// (0, 0), (0, 1), (1, 0) and (1, 1).
  private let corners = Tensor<Double>([[0, 0], [0, 1], [1, 0], [1, 1]])
  private let cornersInWords = "at (0, 0), (0, 1), (1, 0), (1, 1)"

  func testSigmoidOfThreeNumbers() async throws {
    let outputs = try await lab.sigmoid(at: Tensor([0, 2, -2]))
    expectClose(
      outputs, Tensor([0.5, 0.880797077977882, 0.119202922022118]), "Task 2a, σ at 0, 2 and −2: outputs",
      hint: "e⁰ is 1, so σ(0) is 1 / (1 + 1). And σ(2) + σ(−2) is 1: which of the two differs in your code?")
  }

  func testSigmoidFarFromZero() async throws {
    let outputs = try await lab.sigmoid(at: Tensor([1000, -1000]))
    expectClose(
      outputs, Tensor([1, 0]), "Task 2a, σ at 1000 and −1000: outputs",
      hint: """
        Print exp(1000) and exp(-1000). What is infinity divided by infinity? Which of the formula's two forms is safe \
        where?
        """)
  }

  func testLecturesAnd() async throws {
    let and = LinearModel(weights: Tensor([20, 20]), bias: -30)
    let outputs = try await lab.logisticUnit(and, at: corners)
    expectClose(
      outputs, Tensor([9.35762296884e-14, 4.53978687024344e-05, 4.53978687024344e-05, 0.999954602131298]),
      "Task 2b, the lecture's AND, b = −30, w = (20, 20), \(cornersInWords): outputs",
      hint: "z is −30, −10, −10 and 10. Print your z for each corner, then σ of it.")
  }

  func testLecturesOr() async throws {
    let or = LinearModel(weights: Tensor([20, 20]), bias: -10)
    let outputs = try await lab.logisticUnit(or, at: corners)
    expectClose(
      outputs, Tensor([4.53978687024344e-05, 0.999954602131298, 0.999954602131298, 0.999999999999906]),
      "Task 2b, the lecture's OR, b = −10, w = (20, 20), \(cornersInWords): outputs",
      hint: "z is −10, 10, 10 and 30. Print your z for each corner, then σ of it.")
  }
}
