import CheckSupport
import GradientChecking
import LabContracts
import Tensors

final class CrossEntropyChecks: LabChecks<MultilayerPerceptronLab> {
  func testLossOfSevenSamples() async throws {
    let (logits, labels) = randomLogits(samples: 7, classes: 4)
    let loss = try await lab.crossEntropy(of: logits, labels: labels)
    expectClose(
      loss, Reference.crossEntropy(of: Reference.rows(of: logits), labels: labels),
      "Task 3a, seven random samples, four classes: the loss", sampleCount: 7,
      hint: "Work out the loss of each row alone. Which mean do they have?")
  }

  func testHugeLogitsStayFinite() async throws {
    let certain = try await lab.crossEntropy(of: Tensor([[1000, 0]]), labels: [1])
    expectClose(
      certain, 1000, "Task 3a, the logits (1000, 0) with label 1: the loss",
      hint: """
        exp(1000) is infinite, and so is the logarithm of 0. What becomes of a softmax if you subtract the same number \
        from the whole row?
        """)
    let rows = Tensor<Double>([[1000, 999], [-1000, -1001]])
    let loss = try await lab.crossEntropy(of: rows, labels: [0, 1])
    expectClose(
      loss, Reference.crossEntropy(of: Reference.rows(of: rows), labels: [0, 1]),
      "Task 3a, the rows (1000, 999) and (−1000, −1001) with labels 0 and 1: the loss",
      hint: "The rows have the same softmax. Which number is subtracted from which row?")
    let gradient = try await lab.crossEntropyGradient(of: rows, labels: [0, 1])
    expectClose(
      gradient, Tensor(Reference.crossEntropyGradient(of: Reference.rows(of: rows), labels: [0, 1])),
      "Task 3b, the rows (1000, 999) and (−1000, −1001) with labels 0 and 1: the gradient",
      hint: "Does your gradient use a softmax that can overflow?")
  }

  func testGradientAgreesWithDifferences() async throws {
    let (logits, labels) = randomLogits(samples: 6, classes: 4)
    let gradient = try await lab.crossEntropyGradient(of: logits, labels: labels)
    let differences = numericalGradient(
      of: { Reference.crossEntropy(of: Reference.rows(of: $0), labels: labels) }, at: logits)
    expectGradient(
      gradient, agreesWith: differences,
      "Task 3b, six random samples, four classes, against central differences: the gradient", sampleCount: 6,
      hint: "At which places do the two agree: where the label is, or elsewhere?")
  }

  func testGradientOfOneSample() async throws {
    let (logits, labels) = randomLogits(samples: 1, classes: 5)
    let gradient = try await lab.crossEntropyGradient(of: logits, labels: labels)
    expectClose(
      gradient, Tensor(Reference.crossEntropyGradient(of: Reference.rows(of: logits), labels: labels)),
      "Task 3b, one random sample, five classes: the gradient",
      hint: "One sample makes one row. Which axis is it that the softmax sums over?")
  }

  private func randomLogits(samples: Int, classes: Int) -> (Tensor<Double>, [Int]) {
    let labels = (0..<samples).map { _ in Int.random(in: 0..<classes, using: &random) }
    return (.random(shape: [samples, classes], in: -2...2, using: &random), labels)
  }
}
