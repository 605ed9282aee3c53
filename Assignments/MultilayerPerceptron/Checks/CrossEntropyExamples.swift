import CheckSupport
import GradientChecking
import LabContracts
import Tensors

final class CrossEntropyExamples: LabChecks<MultilayerPerceptronLab> {
  func testLecturesLoss() async throws {
    let logits = Tensor<Double>([[5.1, 3.2, -1.7, -2]])
    let loss = try await lab.crossEntropy(of: logits, labels: [1])
    expectClose(
      loss, 2.0410719528876564,
      "Task 3a, the lecture's logits (5.1, 3.2, −1.7, −2.0) with label 1, whose probability is 0.13: the loss",
      hint: lossHint(loss))
  }

  private func lossHint(_ loss: Double) -> String {
    switch loss {
    case 0.886...0.887: "This is −log₁₀ p, as the lecture's slide has it. Which logarithm does the formula ask for?"
    case 0.141...0.142: "This is the loss of label 0. Which logit belongs to label 1?"
    case -2.042...(-2.04): "This is ln p. Is a probability's logarithm positive or negative?"
    case 0.129...0.131: "This is p itself. What does the formula do with it?"
    default: "The softmax of the lecture's logits is (0.87, 0.13, 0.00, 0.00). What does your code make of them?"
    }
  }

  func testGradientOfTwoRows() async throws {
    // The probabilities are (1/4, 1/2, 1/4) and (1/2, 1/4, 1/4).
    let ln2 = 0.6931471805599453
    let gradient = try await lab.crossEntropyGradient(of: Tensor([[0, ln2, 0], [ln2, 0, 0]]), labels: [1, 2])
    expectClose(
      gradient, Tensor([[0.125, -0.25, 0.125], [0.25, 0.125, -0.375]]),
      "Task 3b, probabilities (¼, ½, ¼) and (½, ¼, ¼) with labels 1 and 2: the gradient", sampleCount: 2,
      hint: "The first row by hand: (¼, ½ − 1, ¼), divided by two samples. Which number does each row sum to?")
  }

  func testGradientIsThatOfYourLoss() async throws {
    let logits = Tensor<Double>.random(shape: [5, 3], using: &random)
    let labels = (0..<5).map { _ in Int.random(in: 0..<3, using: &random) }
    let gradient = try await lab.crossEntropyGradient(of: logits, labels: labels)
    var differences = logits
    for index in logits.scalars.indices {
      var (above, below) = (logits, logits)
      above.scalars[index] += 1e-5
      below.scalars[index] -= 1e-5
      let losses = try await (
        lab.crossEntropy(of: above, labels: labels), lab.crossEntropy(of: below, labels: labels)
      )
      differences.scalars[index] = (losses.0 - losses.1) / 2e-5
    }
    expectGradient(
      gradient, agreesWith: differences,
      "Task 3, five random samples, three classes, against central differences of your own loss: the gradient",
      sampleCount: 5, hint: "Your loss and its gradient don't belong together. Which of the two divides by N?")
  }
}
