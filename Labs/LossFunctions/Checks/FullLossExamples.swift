import CheckSupport
import LabContracts
import Tensors

final class FullLossExamples: LabChecks<LossFunctionsLab> {
  private let classifier = LinearClassifier(
    weights: Tensor([[1, -1], [2, 1], [0, 1]]), biases: Tensor([100, 99, 9]))
  private let samples = ClassifiedSamples(inputs: Tensor([[1, 1], [1, 2], [2, 1]]), labels: [0, 1, 1])

  func testSumOfSquares() async throws {
    let sum = try await lab.regularizer(of: classifier)
    expectClose(
      sum, 8, "Task 4a, Θ = (1, −1), (2, 1), (0, 1), b = (100, 99, 9): R",
      hint: """
        The squares of the weights are 1, 1, 4, 1, 0 and 1. Which numbers does your sum contain, and which factor?
        """)
  }

  func testDataLossAndRegularizer() async throws {
    // The scores are (100, 102, 10), (99, 103, 11) and (101, 104, 10): the hinge losses are 3, 0 and 0.
    let plain = try await lab.fullLoss(of: classifier, on: samples, by: .hinge, regularization: 0)
    let example = "Task 4b, hinge losses 3, 0 and 0 of three samples, R = 8"
    expectClose(plain, 1, "\(example), λ = 0: the full loss", sampleCount: 3, hint: "What is the mean of the losses?")
    let full = try await lab.fullLoss(of: classifier, on: samples, by: .hinge, regularization: 0.5)
    expectClose(
      full, 5, "\(example), λ = 0.5: the full loss",
      hint: "λR is 4, whatever the number of samples. What does your code add to the mean, 1?")
  }

  func testGradientAgreesWithDifferences() async throws {
    let classifier = LinearClassifier(
      weights: .random(shape: [3, 2], using: &random), biases: .random(shape: [3], in: 0.5...1, using: &random))
    let samples = ClassifiedSamples(inputs: .random(shape: [4, 2], using: &random), labels: [2, 0, 2, 1])
    for regularization in [0, 0.5] {
      let gradient = try await lab.fullLossGradient(
        of: classifier, on: samples, by: .crossEntropy, regularization: regularization)
      expectGradient(
        gradient, at: classifier, ofLoss: { loss(of: $0, on: samples, regularization: regularization) },
        """
        Task 4c, four random samples, three classes, cross-entropy, λ = \(regularization), against differences: \
        gradient
        """,
        sampleCount: 4, hint: hint(regularization))
    }
  }

  private func hint(_ regularization: Double) -> String {
    regularization == 0
      ? "∂L/∂Θ has the shape of Θ, and one product of matrices makes it. Which of the two is transposed, and who has 1/N?"
      : "With λ = 0 it agrees. What is the derivative of λ·Θ², and which parameters have it?"
  }

  private func loss(of classifier: LinearClassifier, on samples: ClassifiedSamples, regularization: Double) -> Double {
    let losses = (0..<samples.count).map { sample in
      let scores = (0..<classifier.biases.count).map { other in
        classifier.weights[row: other].dot(samples.inputs[row: sample]) + classifier.biases[other]
      }
      let powers = scores.map { exp($0 - scores[samples.labels[sample]]) }
      return log(powers.reduce(0, +))
    }
    let squares = classifier.weights.scalars.map { $0 * $0 }
    return losses.reduce(0, +) / Double(samples.count) + regularization * squares.reduce(0, +)
  }
}
