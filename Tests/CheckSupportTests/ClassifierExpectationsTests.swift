import CheckSupport
import LabContracts
import Tensors
import XCTest

final class ClassifierExpectationsTests: XCTestCase {
  func testAClassifiersGradientIsHeldAgainstItsLoss() {
    let classifier = LinearClassifier(weights: Tensor([[1, 2, 3], [4, 5, 6]]), biases: Tensor([7, 8]))
    let loss: (LinearClassifier) -> Double = { $0.weights.dot($0.weights) + 3 * $0.biases.sum() }
    let right = LinearClassifier(weights: 2 * classifier.weights, biases: Tensor([3, 3]))
    let probe = Probe()
    probe.expectGradient(right, at: classifier, ofLoss: loss, "The gradient")
    XCTAssertEqual(probe.messages, [])
    probe.expectGradient(
      LinearClassifier(weights: classifier.weights, biases: Tensor([3, 0])), at: classifier, ofLoss: loss,
      "The gradient")
    XCTAssertEqual(probe.messages.count, 2)
    XCTAssertTrue(probe.messages[0].contains("half of what was expected"), probe.messages[0])
    XCTAssertTrue(probe.messages[1].hasPrefix("The gradient.biases[1] is 0.0."), probe.messages[1])
  }
}
