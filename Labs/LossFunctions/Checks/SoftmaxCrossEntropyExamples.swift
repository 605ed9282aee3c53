import CheckSupport
import LabContracts
import Tensors

final class SoftmaxCrossEntropyExamples: LabChecks<LossFunctionsLab> {
  func testLecturesSoftmax() async throws {
    let probabilities = try await lab.softmax(Tensor([[5.1, 3.2, -1.7, -2.0], [0, 0, 0, 0]]))
    expectClose(
      probabilities,
      Tensor([[0.868426823632, 0.129889400907, 0.000967232214, 0.000716543248], [0.25, 0.25, 0.25, 0.25]]),
      """
      Task 3a, the lecture's scores (5.1, 3.2, −1.7, −2.0), which make (0.87, 0.13, 0.00, 0.00), and four zeros: \
      softmax
      """,
      hint: "The powers of e in the first row are 164.0, 24.5, 0.18 and 0.14. What is each of them divided by?")
  }

  func testRowsFarApart() async throws {
    let probabilities = try await lab.softmax(Tensor([[1000, 999], [-1000, -1001]]))
    expectClose(
      probabilities, Tensor([[0.731058578630005, 0.268941421369995], [0.731058578630005, 0.268941421369995]]),
      "Task 3a, the scores (1000, 999) and (−1000, −1001): softmax",
      hint: "Both rows are those of (1, 0). What do you subtract from the first row, and what from the second?")
  }

  func testLecturesLoss() async throws {
    let losses = try await lab.crossEntropies(of: Tensor([[5.1, 3.2, -1.7, -2.0], [0, 0, 0, 0]]), labels: [1, 3])
    expectClose(
      losses, Tensor([2.041071952888, 1.386294361120]),
      "Task 3b, the lecture's scores (5.1, 3.2, −1.7, −2.0) with y = 1, and four zeros with y = 3: losses",
      hint: hint(for: losses))
  }

  /// Compares the answer with what known mistakes give.
  private func hint(for losses: Tensor<Double>) -> String {
    switch losses.scalars.first ?? 0 {
    case 0.88...0.89:
      "This is the logarithm to base 10, as on the lecture's slide. Which base does this lab take?"
    case -2.05 ... -2.04:
      "The sign is lost: a loss is never negative. What sign has the logarithm of a probability?"
    case 1.2...1.7:
      "This looks like the softmax of a softmax. What goes into your loss, scores or probabilities?"
    default:
      "p₁ is 0.1299. What is −log of it, and which number does your code take the logarithm of?"
    }
  }

  func testLossOfAThousand() async throws {
    let loss = try await lab.crossEntropy(of: Tensor([[1000, 0], [2, 2]]), labels: [1, 0])
    expectClose(
      loss, (1000 + 0.693147180560) / 2,
      "Task 3c, the scores (1000, 0) with y = 1, and (2, 2) with y = 0: the mean loss",
      sampleCount: 2,
      hint: """
        The losses are 1000 and log 2. p₁ of the first is 0, and log 0 is infinite. Which form needs no logarithm of \
        p₁?
        """)
  }

  func testGradientOfTwoSamples() async throws {
    let gradient = try await lab.crossEntropyGradient(of: Tensor([[1, 2, 0], [0, 1, 3]]), labels: [1, 0])
    expectClose(
      gradient,
      Tensor([
        [0.122364235527, -0.167379522287, 0.045015286585], [-0.478994966933, 0.057097599692, 0.421897367241],
      ]), "Task 3d, the scores (1, 2, 0) with y = 1, and (0, 1, 3) with y = 0: gradient", sampleCount: 2,
      hint: """
        The softmax of the first row is (0.245, 0.665, 0.090). Where does the −1 go, and what is everything divided \
        by?
        """)
  }
}
