import CheckSupport
import LabContracts
import Tensors

/// What `lab gradcheck LossFunctions` shows.
final class LossFunctionsGradients: LabStudies<LossFunctionsLab> {
  func testHingeLoss() async throws {
    begin("Task 2c · The gradient of the hinge loss")
    let (scores, labels) = someScores()
    try await compare(
      try await lab.hingeLossGradient(of: scores, labels: labels), along: "the scores", at: scores,
      sampleCount: labels.count
    ) { scores in
      try await lab.hingeLoss(of: scores, labels: labels)
    }
  }

  func testCrossEntropy() async throws {
    begin("Task 3d · The gradient of the cross-entropy")
    let (scores, labels) = someScores()
    try await compare(
      try await lab.crossEntropyGradient(of: scores, labels: labels), along: "the scores", at: scores,
      sampleCount: labels.count
    ) { scores in
      try await lab.crossEntropy(of: scores, labels: labels)
    }
  }

  func testFullHingeLoss() async throws {
    begin("Task 4c · The gradient of the full loss, with the hinge loss")
    try await compareFullLoss(.hinge)
  }

  func testFullCrossEntropy() async throws {
    begin("Task 4c · The gradient of the full loss, with the cross-entropy")
    try await compareFullLoss(.crossEntropy)
  }

  /// The scores of six samples for four classes, and their labels.
  private func someScores() -> (scores: Tensor<Double>, labels: [Int]) {
    (.random(shape: [6, 4], in: -3...3, using: &random), [0, 3, 1, 2, 2, 0])
  }

  private func compareFullLoss(_ loss: ClassificationLoss) async throws {
    let samples = ClassifiedSamples(
      inputs: .random(shape: [7, 8], in: -2...2, using: &random), labels: [2, 0, 1, 2, 1, 0, 2])
    let classifier = LinearClassifier(
      weights: .random(shape: [3, 8], using: &random), biases: .random(shape: [3], using: &random))
    let gradient = try await lab.fullLossGradient(of: classifier, on: samples, by: loss, regularization: 0.3)
    try await compare(gradient.weights, along: "Θ", at: classifier.weights) { weights in
      let moved = LinearClassifier(weights: weights, biases: classifier.biases)
      return try await lab.fullLoss(of: moved, on: samples, by: loss, regularization: 0.3)
    }
    try await compare(gradient.biases, along: "b", at: classifier.biases) { biases in
      let moved = LinearClassifier(weights: classifier.weights, biases: biases)
      return try await lab.fullLoss(of: moved, on: samples, by: loss, regularization: 0.3)
    }
  }
}
