import CheckSupport
import GradientChecking
import LabContracts
import Tensors

final class HingeLossChecks: LabChecks<LossFunctionsLab> {
  func testLossesOfRandomScores() async throws {
    let (scores, labels) = randomScores(samples: 7, classes: 4)
    let losses = try await lab.hingeLosses(of: scores, labels: labels)
    let right = labels.enumerated().map { Reference.hingeLoss(scores[row: $0].scalars, $1) }
    expectClose(
      losses, Tensor(right), "Task 2a, seven random samples, four classes: losses",
      hint: """
        Compare with two loops: over the samples, and over the classes but the right one. Which loss differs first?
        """)
  }

  func testEverySingleLabel() async throws {
    let (scores, _) = randomScores(samples: 5, classes: 6)
    for label in 0..<6 {
      let labels = [Int](repeating: label, count: 5)
      let losses = try await lab.hingeLosses(of: scores, labels: labels)
      let right = (0..<5).map { Reference.hingeLoss(scores[row: $0].scalars, label) }
      expectClose(
        losses, Tensor(right), "Task 2a, five random samples, all with y = \(label): losses",
        hint: "The right class is the one that the label names, for the first and for the last class alike.")
    }
  }

  func testMeanOfRandomScores() async throws {
    let (scores, labels) = randomScores(samples: 6, classes: 4)
    let loss = try await lab.hingeLoss(of: scores, labels: labels)
    expectClose(
      loss, Reference.meanLoss(scores, labels, .hinge),
      "Task 2b, six random samples, four classes: the mean hinge loss",
      sampleCount: 6, hint: "Add up your losses of Task 2a. What do you divide by: samples, classes, or both?")
  }

  func testGradientAgreesWithDifferences() async throws {
    let (scores, labels) = randomScores(samples: 7, classes: 4)
    try await expectGradient(at: scores, labels, "seven random samples, four classes")
  }

  func testGradientOfOneSample() async throws {
    let (scores, labels) = randomScores(samples: 1, classes: 6)
    try await expectGradient(at: scores, labels, "one random sample, six classes")
  }

  func testGradientIsThatOfYourOwnLoss() async throws {
    let (scores, labels) = randomScores(samples: 3, classes: 4)
    let gradient = try await lab.hingeLossGradient(of: scores, labels: labels)
    let differences = try await differences(at: scores) { [lab = try lab] in
      try await lab.hingeLoss(of: $0, labels: labels)
    }
    expect(
      differences.scalars.contains { abs($0) > 1e-6 },
      otherwise: "Task 2b, three random samples: your hingeLoss stays the same when a score moves.",
      hint: "Print the loss of two different rows of scores.")
    expectGradient(
      gradient, agreesWith: differences, tolerance: 1e-4,
      "Task 2c, three random samples, against central differences of your own hingeLoss: gradient", sampleCount: 3,
      hint: "The gradient isn't that of your loss. Write your loss as a formula, and differentiate it.")
  }

  private func expectGradient(
    at scores: Tensor<Double>, _ labels: [Int], _ example: String, line: UInt = #line
  ) async throws {
    let gradient = try await lab.hingeLossGradient(of: scores, labels: labels)
    let numerical = numericalGradient(of: { Reference.meanLoss($0, labels, .hinge) }, at: scores)
    expectGradient(
      gradient, agreesWith: numerical, tolerance: 1e-4,
      "Task 2c, \(example), against central differences: gradient", sampleCount: labels.count,
      hint: "The entries of a row add up to 0. Count the classes that are too close: what stands at the right class?",
      line: line)
  }
}
