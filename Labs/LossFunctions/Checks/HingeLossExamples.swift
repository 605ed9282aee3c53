import CheckSupport
import LabContracts
import Tensors

final class HingeLossExamples: LabChecks<LossFunctionsLab> {
  /// The scores of cat, car and frog for a picture of a cat, of a car and of a frog.
  private let scores = Tensor<Double>([[3.2, 5.1, -1.7], [1.3, 4.9, 2.0], [2.2, 2.5, -3.1]])
  private let labels = [0, 1, 2]
  private let example = "the lecture's cat, car and frog, scores (3.2, 5.1, −1.7), (1.3, 4.9, 2.0), (2.2, 2.5, −3.1)"

  func testLecturesThreePictures() async throws {
    let losses = try await lab.hingeLosses(of: scores, labels: labels)
    expectClose(losses, Tensor([2.9, 0, 12.9]), "Task 2a, \(example): losses", hint: hint(for: losses))
  }

  /// Compares the answer with what known mistakes give.
  private func hint(for losses: Tensor<Double>) -> String {
    switch losses.scalars.first ?? 0 {
    case 3.899...3.901:
      "Each loss is greater by 1, the margin. Which class adds a 1 although it is the right one?"
    case 8.40...8.42:
      "These are squares: 2.9² is 8.41. Does the formula have one?"
    case 1.899...1.901:
      "The margin is missing: the loss of the cat would be 5.1 − 3.2. What does the formula add?"
    case -1.01 ... -0.99, -1.91 ... -1.89:
      "A score that keeps its margin may not reduce the loss. What does the formula do with negative numbers?"
    default:
      "By hand, for the cat: max(0, 5.1 − 3.2 + 1) + max(0, −1.7 − 3.2 + 1). Which term is different in your code?"
    }
  }

  func testLecturesMean() async throws {
    let loss = try await lab.hingeLoss(of: scores, labels: labels)
    expectClose(
      loss, 15.8 / 3, "Task 2b, \(example): the mean hinge loss", sampleCount: 3,
      hint: "(2.9 + 0 + 12.9) / 3 is 5.27. What does your code divide by?")
  }

  func testZeroScoresLoseOneLessThanTheClasses() async throws {
    let loss = try await lab.hingeLoss(of: .zeros(shape: [4, 10]), labels: [3, 0, 9, 3])
    expectClose(
      loss, 9, "Task 2b, zero scores, 10 classes: the mean hinge loss",
      hint: "Every wrong class is one margin short: 10 − 1 of them. Which j contributes in your code?")
  }

  func testGradientOfTwoSamples() async throws {
    let gradient = try await lab.hingeLossGradient(of: Tensor([[1, 3, 0.5], [2, -1, 0]]), labels: [0, 0])
    expectClose(
      gradient, Tensor([[-1, 0.5, 0.5], [0, 0, 0]]),
      "Task 2c, the scores (1, 3, 0.5) and (2, −1, 0), both with y = 0: gradient", sampleCount: 2,
      hint: """
        In the first row two scores come too close to s₀ = 1: each has the slope ½, and s₀ has minus their sum. In the \
        second none does. Which entry differs?
        """)
  }
}
