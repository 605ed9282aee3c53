import CheckSupport
import LabContracts
import Tensors

final class FullLossChecks: LabChecks<LossFunctionsLab> {
  func testSumOfSquaresOfRandomWeights() async throws {
    let (classifier, _) = randomProblem(samples: 5, features: 4, classes: 3)
    let sum = try await lab.regularizer(of: classifier)
    expectClose(
      sum, classifier.weights.scalars.reduce(0) { $0 + $1 * $1 }, "Task 4a, random weights of shape [3, 4]: R",
      hint: "All weights, squared, and nothing else: no biases, no ½, no mean.")
  }

  func testBiasesChangeNothing() async throws {
    let (classifier, _) = randomProblem(samples: 5, features: 3, classes: 4)
    var moved = classifier
    moved.biases += 100
    let sums = try await (lab.regularizer(of: classifier), lab.regularizer(of: moved))
    expectClose(
      sums.1, sums.0, "Task 4a, biases that are greater by 100: R",
      hint: "R is a sum over Θ. Which other numbers does your sum see?")
    expect(sums.0 > 0, otherwise: "Task 4a, random weights: R is \(sums.0).", hint: "A sum of squares is positive.")
  }

  func testRegularizerIsAddedOnce() async throws {
    // L(λ) − L(0) = λR, whatever the number of samples.
    for count in [2, 6] {
      let (classifier, samples) = randomProblem(samples: count, features: 3, classes: 5)
      for loss in ClassificationLoss.allCases {
        let losses = try await (
          lab.fullLoss(of: classifier, on: samples, by: loss, regularization: 0),
          lab.fullLoss(of: classifier, on: samples, by: loss, regularization: 0.5)
        )
        expectClose(
          losses.1 - losses.0, 0.5 * classifier.weights.scalars.reduce(0) { $0 + $1 * $1 },
          "Task 4b, \(count) random samples, \(loss): the full loss with λ = 0.5 minus that with λ = 0",
          sampleCount: count, hint: "λR is added to the mean. Is it divided by something, or added for each sample?")
      }
    }
  }

  func testFullHingeLoss() async throws {
    try await expectFullLoss(.hinge, "the hinge loss")
  }

  func testFullCrossEntropy() async throws {
    try await expectFullLoss(.crossEntropy, "the cross-entropy")
  }

  func testGradientOfTheHingeLoss() async throws {
    try await expectFullGradient(.hinge, "the hinge loss")
  }

  func testGradientOfTheCrossEntropy() async throws {
    try await expectFullGradient(.crossEntropy, "the cross-entropy")
  }

  func testGradientOfTheRegularizerAlone() async throws {
    // With zero inputs the scores, and so the mean loss, don't depend on Θ.
    let (classifier, samples) = randomProblem(samples: 4, features: 3, classes: 5)
    let blind = ClassifiedSamples(inputs: .zeros(shape: samples.inputs.shape), labels: samples.labels)
    let gradient = try await lab.fullLossGradient(of: classifier, on: blind, by: .crossEntropy, regularization: 0.7)
    expectClose(
      gradient.weights, classifier.weights * 1.4,
      "Task 4c, inputs that are all 0, λ = 0.7, so that only λR depends on Θ: gradient.weights", sampleCount: 4,
      hint: "Differentiate the R of Task 4a by one weight. Which factor comes down from the square?")
  }

  func testGradientOfOneSample() async throws {
    let (classifier, samples) = randomProblem(samples: 1, features: 2, classes: 4)
    let gradient = try await lab.fullLossGradient(
      of: classifier, on: samples, by: .crossEntropy, regularization: 0.3)
    expectGradient(
      gradient, at: classifier,
      ofLoss: { Reference.fullLoss(of: $0, on: samples, by: .crossEntropy, regularization: 0.3) }, tolerance: 1e-5,
      "Task 4c, one random sample, the cross-entropy, λ = 0.3, against central differences: gradient",
      hint: "A single sample makes matrices with one row. Is some length fixed in your code?")
  }

  func testGradientIsThatOfYourOwnLoss() async throws {
    let (classifier, samples) = randomProblem(samples: 3, features: 2, classes: 4)
    let lab = try lab
    let gradient = try await lab.fullLossGradient(
      of: classifier, on: samples, by: .crossEntropy, regularization: 0.5)
    let weights = try await differences(at: classifier.weights) {
      let moved = LinearClassifier(weights: $0, biases: classifier.biases)
      return try await lab.fullLoss(of: moved, on: samples, by: .crossEntropy, regularization: 0.5)
    }
    let biases = try await differences(at: classifier.biases) {
      let moved = LinearClassifier(weights: classifier.weights, biases: $0)
      return try await lab.fullLoss(of: moved, on: samples, by: .crossEntropy, regularization: 0.5)
    }
    let what = "Task 4c, three random samples, λ = 0.5, against central differences of your own fullLoss: gradient"
    let hint = "The gradient isn't that of your loss. Which part disagrees, the samples' or the regularizer's?"
    expect(
      weights.scalars.contains { abs($0) > 1e-6 },
      otherwise: "Task 4b, three random samples: your fullLoss stays the same when a weight moves.",
      hint: "Print the loss of two different classifiers on the same samples.")
    expectGradient(
      gradient.weights, agreesWith: weights, tolerance: 1e-5, "\(what).weights", sampleCount: 3, hint: hint)
    expectGradient(gradient.biases, agreesWith: biases, tolerance: 1e-5, "\(what).biases", sampleCount: 3, hint: hint)
  }

  private func expectFullLoss(_ loss: ClassificationLoss, _ name: String, line: UInt = #line) async throws {
    let (classifier, samples) = randomProblem(samples: 6, features: 3, classes: 4)
    for regularization in [0, 0.5] {
      let received = try await lab.fullLoss(of: classifier, on: samples, by: loss, regularization: regularization)
      expectClose(
        received, Reference.fullLoss(of: classifier, on: samples, by: loss, regularization: regularization),
        "Task 4b, six random samples, four classes, \(name), λ = \(regularization): the full loss", sampleCount: 6,
        hint: "First the scores of Task 1, then the mean loss, then λ times R. Print the three: which one is off?",
        line: line)
    }
  }

  private func expectFullGradient(_ loss: ClassificationLoss, _ name: String, line: UInt = #line) async throws {
    let (classifier, samples) = randomProblem(samples: 6, features: 3, classes: 4)
    for regularization in [0, 0.5] {
      let gradient = try await lab.fullLossGradient(
        of: classifier, on: samples, by: loss, regularization: regularization)
      expectGradient(
        gradient, at: classifier,
        ofLoss: { Reference.fullLoss(of: $0, on: samples, by: loss, regularization: regularization) },
        tolerance: loss == .hinge ? 1e-4 : 1e-5,
        "Task 4c, six random samples, four classes, \(name), λ = \(regularization), against differences: gradient",
        sampleCount: 6,
        hint: "Compare index by index with central differences of your fullLoss: which parameters agree?",
        line: line)
    }
  }
}
