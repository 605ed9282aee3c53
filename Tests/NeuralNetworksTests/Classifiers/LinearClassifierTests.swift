import NeuralNetworks
import Tensors
import XCTest

final class LinearClassifierTests: XCTestCase {
  /// The slide's image of four pixels, with the scores of a cat, a dog and a ship.
  func testScoresOfTheLecture() {
    let classifier = LinearClassifier<Double>(
      weights: Tensor([[0.2, -0.5, 0.1, 2.0], [1.5, 1.3, 2.1, 0.0], [0, 0.25, 0.2, -0.3]]),
      bias: Tensor([1.1, 3.2, -1.2]))
    let scores = classifier(Tensor([[56, 231, 24, 2]]))
    XCTAssertTrue(scores.isClose(to: Tensor([[-96.8, 437.9, 60.75]]), relativeTolerance: 1e-12), "\(scores)")
    XCTAssertEqual(classifier.predictedLabels(for: Tensor([[56, 231, 24, 2]])), [1])
  }

  func testLearnsThreeBlobs() {
    var random = SeededRandomNumberGenerator(seed: 12)
    let centers = Tensor<Double>([[0, 4], [4, 0], [-4, -4]])
    let labels = (0..<90).map { $0 % 3 }
    let samples = centers.rows(at: labels) + Tensor<Double>.randomNormal(shape: [90, 2], using: &random)
    let batch = Minibatch(features: samples, labels: labels)
    for loss in [Loss.hinge, .softmaxCrossEntropy] {
      var classifier = LinearClassifier<Double>(features: 2, classes: 3, loss: loss)
      let first = classifier.loss(of: batch, regularizer: .l2(1e-3))
      // With all scores 0, each wrong class is off by its margin of 1; the cross-entropy is log 3.
      XCTAssertEqual(first, loss == .hinge ? 2 : log(3), accuracy: 1e-12)
      for _ in 0..<300 { classifier.update(batch, regularizer: .l2(1e-3), learningRate: 0.1) }
      XCTAssertGreaterThanOrEqual(accuracy(classifier(samples), labels: labels), 0.95, "\(loss)")
    }
  }

  func testStepFollowsTheNumericalGradient() {
    var random = SeededRandomNumberGenerator(seed: 13)
    let weights = Tensor<Double>.randomNormal(shape: [3, 4], using: &random)
    let bias = Tensor<Double>.randomNormal(shape: [3], using: &random)
    let batch = Minibatch(
      features: Tensor<Double>.randomNormal(shape: [6, 4], using: &random), labels: [0, 1, 2, 2, 1, 0])
    for loss in [Loss.hinge, .softmaxCrossEntropy] {
      let start = LinearClassifier(weights: weights, bias: bias, loss: loss)
      var moved = start
      moved.update(batch, regularizer: .l2(0.1), learningRate: 1)
      expectGradient(
        start.weights - moved.weights,
        of: { LinearClassifier(weights: $0, bias: bias, loss: loss).loss(of: batch, regularizer: .l2(0.1)) },
        at: weights, "\(loss) weights")
      expectGradient(
        start.bias - moved.bias,
        of: { LinearClassifier(weights: weights, bias: $0, loss: loss).loss(of: batch, regularizer: .l2(0.1)) },
        at: bias, "\(loss) bias")
    }
  }
}
