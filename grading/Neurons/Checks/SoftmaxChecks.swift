import CheckSupport
import LabContracts
import Tensors

final class SoftmaxChecks: LabChecks<NeuronsLab> {
  func testRandomScores() async throws {
    for (classes, word) in [(3, "three"), (7, "seven")] {
      let scores = Tensor<Double>.random(shape: [classes], in: -4...4, using: &random)
      let probabilities = try await lab.softmax(scores)
      expectClose(
        probabilities, Tensor(Reference.softmax(scores.scalars)), "Task 7, \(word) random scores: probabilities",
        hint: "Add up your probabilities: they make 1, and none is negative, whatever the scores.")
    }
  }

  func testScoresFarBelowZero() async throws {
    let shift = Double.random(in: 800...900, using: &random)
    let scores = Tensor<Double>.random(shape: [4], in: 0...2, using: &random)
    let probabilities = try await lab.softmax(scores - shift)
    expectClose(
      probabilities, Tensor(Reference.softmax(scores.scalars)), "Task 7, four scores near −850: probabilities",
      hint: "All powers of e are 0 there, and 0 / 0 is NaN. Which number can you add to all scores without a change?")
  }

  func testScoresFarAboveZero() async throws {
    let shift = Double.random(in: 5000...6000, using: &random)
    let scores = Tensor<Double>.random(shape: [5], in: 0...2, using: &random)
    let probabilities = try await lab.softmax(scores + shift)
    expectClose(
      probabilities, Tensor(Reference.softmax(scores.scalars)), "Task 7, five scores near 5500: probabilities",
      hint: "The powers of e are infinite there. Which number can you subtract from all scores without a change?")
  }

  func testScoresFarApart() async throws {
    let probabilities = try await lab.softmax(Tensor([-2000, 2000, 0, -5000]))
    expectClose(
      probabilities, Tensor([0, 1, 0, 0]), "Task 7, the scores (−2000, 2000, 0, −5000): probabilities",
      hint: "One class wins entirely. Which score does your code subtract, and is every power finite afterwards?")
  }

  func testOneClass() async throws {
    let score = Double.random(in: 2...3, using: &random)
    let probabilities = try await lab.softmax(Tensor([score]))
    expectClose(
      probabilities, Tensor([1]), "Task 7, a single score: probabilities",
      hint: "With one class there is nothing to choose. What is e^s / e^s?")
  }
}
