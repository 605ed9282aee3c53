import CheckSupport
import LabContracts
import Tensors

final class LinearScoresExamples: LabChecks<LossFunctionsLab> {
  func testScoresOfTwoSamples() async throws {
    let classifier = LinearClassifier(weights: Tensor([[1, 2], [0, -1], [3, 1]]), biases: Tensor([0.5, 1, -1]))
    let scores = try await lab.scores(of: classifier, for: Tensor([[1, 2], [2, 0]]))
    expectClose(
      scores, Tensor([[5.5, -1, 4], [2.5, 1, 5]]),
      "Task 1a, Θ = (1, 2), (0, −1), (3, 1), b = (0.5, 1, −1), inputs (1, 2), (2, 0): scores",
      hint: """
        The first class of the first sample by hand: 1·1 + 2·2 + 0.5. Each class has its own row of Θ and its own b.
        """)
  }

  func testGreatestScoreWins() async throws {
    let classes = try await lab.predictedClasses(from: Tensor([[5.5, -1, 4], [2.5, 1, 5]]))
    expectEqual(
      classes, [0, 2], "Task 1b, the scores (5.5, −1, 4) and (2.5, 1, 5): the list of classes",
      hint: "Classes are counted from 0, and each sample has one. In which place of each row is the greatest score?")
  }
}
