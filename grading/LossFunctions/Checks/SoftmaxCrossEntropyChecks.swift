import CheckSupport
import GradientChecking
import LabContracts
import Tensors

final class SoftmaxCrossEntropyChecks: LabChecks<LossFunctionsLab> {
  func testSoftmaxOfRandomScores() async throws {
    let (scores, _) = randomScores(samples: 5, classes: 3)
    let probabilities = try await lab.softmax(scores)
    expectClose(
      probabilities, Tensor((0..<5).map { Reference.softmax(scores[row: $0].scalars) }),
      "Task 3a, five random samples, three classes: softmax",
      hint: "Add up the rows of your probabilities, then the columns: which of them make 1?")
  }

  func testSoftmaxOfAnySize() async throws {
    let (scores, _) = randomScores(samples: 4, classes: 5)
    let offsets = Tensor<Double>([[5000], [-5000], [0], [700]])
    let probabilities = try await lab.softmax(scores + offsets)
    expectClose(
      probabilities, Tensor((0..<4).map { Reference.softmax(scores[row: $0].scalars) }), relative: 1e-8,
      "Task 3a, four rows of random scores, near 5000, −5000, 0 and 700: softmax",
      hint: "Each row is near another number. Does your code subtract the same number from all of them?")
  }

  func testSoftmaxOfOneSample() async throws {
    let (scores, _) = randomScores(samples: 1, classes: 7)
    let probabilities = try await lab.softmax(scores)
    expectClose(
      probabilities, Tensor([Reference.softmax(scores.scalars)]), "Task 3a, one random sample, seven classes: softmax",
      hint: "A single sample makes a matrix with one row. Is some length fixed in your code?")
  }

  func testLossesOfRandomScores() async throws {
    let (scores, labels) = randomScores(samples: 7, classes: 4)
    let losses = try await lab.crossEntropies(of: scores, labels: labels)
    let right = labels.enumerated().map { Reference.crossEntropy(scores[row: $0].scalars, $1) }
    expectClose(
      losses, Tensor(right), "Task 3b, seven random samples, four classes: losses",
      hint: "Each loss is −log of one probability, that of the sample's own label. Which one does your code take?")
  }

  func testLossesOfAnySize() async throws {
    let losses = try await lab.crossEntropies(
      of: Tensor([[3000, 0, 1], [-2000, -5000, -2000], [0, 800, 0], [-7000, 0, 0]]), labels: [1, 1, 1, 0])
    expectClose(
      losses, Tensor([3000, 3000.693147180560, 0, 7000.693147180560]),
      "Task 3b, the scores (3000, 0, 1), (−2000, −5000, −2000), (0, 800, 0), (−7000, 0, 0), y = 1, 1, 1, 0: losses",
      hint: """
        A probability of e^−3000 is 0 for a Double, and its logarithm infinite. Use log Σ e^s − s_y, and shift the \
        row.
        """)
  }

  func testMeanOfRandomScores() async throws {
    let (scores, labels) = randomScores(samples: 6, classes: 4)
    let loss = try await lab.crossEntropy(of: scores, labels: labels)
    expectClose(
      loss, Reference.meanLoss(scores, labels, .crossEntropy),
      "Task 3c, six random samples, four classes: the mean cross-entropy", sampleCount: 6,
      hint: "Add up your losses of Task 3b. What do you divide by: samples, classes, or both?")
  }

  func testGradientAgreesWithDifferences() async throws {
    let (scores, labels) = randomScores(samples: 7, classes: 4)
    try await expectGradient(at: scores, labels, "seven random samples, four classes")
  }

  func testGradientOfOneSample() async throws {
    let (scores, labels) = randomScores(samples: 1, classes: 6)
    try await expectGradient(at: scores, labels, "one random sample, six classes")
  }

  func testGradientFarFromZero() async throws {
    let gradient = try await lab.crossEntropyGradient(
      of: Tensor([[2000, 0, 0], [-3000, -3000, -9000]]), labels: [1, 0])
    expectClose(
      gradient, Tensor([[0.5, -0.5, 0], [-0.25, 0.25, 0]]),
      "Task 3d, the scores (2000, 0, 0) with y = 1 and (−3000, −3000, −9000) with y = 0: gradient", sampleCount: 2,
      hint: "Does your gradient use the softmax of Task 3a?")
  }

  func testGradientIsThatOfYourOwnLoss() async throws {
    let (scores, labels) = randomScores(samples: 3, classes: 4)
    let gradient = try await lab.crossEntropyGradient(of: scores, labels: labels)
    let differences = try await differences(at: scores) { [lab = try lab] in
      try await lab.crossEntropy(of: $0, labels: labels)
    }
    expect(
      differences.scalars.contains { abs($0) > 1e-6 },
      otherwise: "Task 3c, three random samples: your crossEntropy stays the same when a score moves.",
      hint: "Print the loss of two different rows of scores.")
    expectGradient(
      gradient, agreesWith: differences, tolerance: 1e-5,
      "Task 3d, three random samples, against central differences of your own crossEntropy: gradient", sampleCount: 3,
      hint: "The gradient isn't that of your loss. Write your loss as a formula, and differentiate it.")
  }

  private func expectGradient(
    at scores: Tensor<Double>, _ labels: [Int], _ example: String, line: UInt = #line
  ) async throws {
    let gradient = try await lab.crossEntropyGradient(of: scores, labels: labels)
    let numerical = numericalGradient(of: { Reference.meanLoss($0, labels, .crossEntropy) }, at: scores)
    expectGradient(
      gradient, agreesWith: numerical, tolerance: 1e-5,
      "Task 3d, \(example), against central differences: gradient", sampleCount: labels.count,
      hint: "The entries of a row add up to 0. In which place of each row does your code subtract 1?", line: line)
  }
}
