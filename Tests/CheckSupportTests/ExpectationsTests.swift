import CheckSupport
import LabContracts
import Tensors
import XCTest

final class ExpectationsTests: XCTestCase {
  func testWhatHoldsSaysNothing() {
    let probe = Probe()
    probe.expectEqual([1, 2], [1, 2], "The list")
    probe.expect(true, otherwise: "It is off.")
    probe.expectClose(1 + 1e-12, 1, "The loss")
    probe.expectClose(Tensor([[1e9 + 0.1]]), Tensor([[1e9]]), "The product")
    probe.expectClose([Double](), [], "The history")
    probe.expectGradient(Tensor([1, 0]), agreesWith: Tensor([1 + 1e-8, 1e-9]), "The gradient")
    XCTAssertEqual(probe.messages, [])
  }

  func testAValueIsNamedWithWhatWasReceivedAndExpected() {
    let probe = Probe()
    probe.expectEqual(3, 4, "The number of batches")
    XCTAssertEqual(probe.messages, ["The number of batches is 3. Expected 4."])
  }

  func testTheFirstWrongIndexIsNamed() {
    let probe = Probe()
    probe.expectClose(Tensor([[1, 2], [7, 9]]), Tensor([[1, 2], [3, 4]]), "The product")
    XCTAssertEqual(probe.messages, ["The product[1, 0] is 7.0. Expected 3.0."])
  }

  func testALoneNumberHasNoIndex() {
    let probe = Probe()
    probe.expectClose(0.25, 7, "The loss")
    XCTAssertEqual(probe.messages, ["The loss is 0.25. Expected 7.0."])
  }

  func testShapesAreComparedFirst() {
    let probe = Probe()
    probe.expectClose(Tensor([1, 2]), Tensor([[1, 2]]), "The gradient")
    probe.expectGradient(Tensor(1), agreesWith: Tensor([1]), "The gradient")
    XCTAssertEqual(probe.messages.count, 2)
    XCTAssertTrue(probe.messages.allSatisfy { $0.contains("shape") }, "\(probe.messages)")
  }

  func testNaNIsNeverClose() {
    for bad in [Double.nan, .infinity, -.infinity] {
      let probe = Probe()
      probe.expectClose(Tensor([0, bad]), Tensor([0, 1]), "It")
      probe.expectClose(bad, 1, relative: .infinity, "It")
      probe.expectGradient(Tensor([0, bad]), agreesWith: Tensor([0, 1]), "It")
      XCTAssertGreaterThanOrEqual(probe.messages.count, 2, "\(bad)")
    }
  }

  func testAnAlwaysZeroAnswerFails() {
    let probe = Probe()
    probe.expectClose(.zeros(shape: [3]), Tensor([1, 2, 3]), "It")
    probe.expectGradient(.zeros(shape: [3]), agreesWith: Tensor([0, 1e-3, 0]), "It")
    probe.expectClose([0, 0], [0.5, 0], "It")
    XCTAssertEqual(probe.messages.count, 3)
  }

  func testAPatternIsNamed() {
    let probe = Probe()
    probe.expectGradient(Tensor([2, 4]), agreesWith: Tensor([1, 2]), "The gradient")
    XCTAssertEqual(probe.messages.count, 1)
    XCTAssertTrue(probe.messages.first?.contains("twice") == true, "\(probe.messages)")
  }

  func testTheWorstIndexOfAGradientIsNamed() {
    let probe = Probe()
    probe.expectGradient(Tensor([1, 2.1, -3]), agreesWith: Tensor([1, 2, 3]), "The gradient")
    XCTAssertTrue(probe.messages.first?.hasPrefix("The gradient[2] is -3.0.") == true, "\(probe.messages)")
  }

  func testListsOfOtherLengthsAreTold() {
    let probe = Probe()
    probe.expectClose([1, 2, 3], [1, 2], "The history")
    XCTAssertEqual(probe.messages, ["The history has 3 entries. Expected 2 entries."])
  }

  func testBothParametersOfAModelAreCompared() {
    let probe = Probe()
    let right = LinearModel(weights: Tensor([1, 2]), bias: 3)
    probe.expectClose(LinearModel(weights: Tensor([1, 2]), bias: 3.1), right, "The model")
    probe.expectClose(LinearModel(weights: Tensor([1, 2.1]), bias: 3), right, "The model")
    probe.expectClose(right, right, "The model")
    XCTAssertEqual(probe.messages.count, 2)
    XCTAssertTrue(probe.messages[0].hasPrefix("The model.bias is 3.1."))
    XCTAssertTrue(probe.messages[1].hasPrefix("The model.weights[1] is 2.1."))
  }

  func testAModelsGradientIsHeldAgainstItsLoss() {
    let model = LinearModel(weights: Tensor([1, -2]), bias: 0.5)
    let loss: (LinearModel) -> Double = { $0.weights.scalars[0] * $0.weights.scalars[1] + $0.bias * $0.bias }
    let probe = Probe()
    probe.expectGradient(LinearModel(weights: Tensor([-2, 1]), bias: 1), at: model, ofLoss: loss, "The gradient")
    XCTAssertEqual(probe.messages, [])
    probe.expectGradient(LinearModel(weights: Tensor([-2, 1]), bias: 0.5), at: model, ofLoss: loss, "The gradient")
    XCTAssertTrue(probe.messages.first?.hasPrefix("The gradient.bias is 0.5.") == true, "\(probe.messages)")
  }

  func testAnObjectivesGradientIsThatOfItsValue() {
    var random = SeededRandomNumberGenerator(seed: 5)
    let objectives: [Objective] = [
      .affine(slopes: .random(shape: [3], using: &random), offset: 1),
      .quadratic(coefficients: .random(shape: [3], using: &random), center: .random(shape: [3], using: &random)),
      .cubic(coefficients: .random(shape: [3], using: &random)),
      .quartic(coefficients: .random(shape: [3], using: &random)),
      .coupledWaves(coefficients: .random(shape: [3], using: &random)), .sumTimes,
    ]
    let x = Tensor<Double>.random(shape: [3], using: &random)
    for objective in objectives {
      let analytic = objective.gradient(at: x)
      for index in 0..<3 {
        var (above, below) = (x, x)
        above.scalars[index] += 1e-5
        below.scalars[index] -= 1e-5
        XCTAssertEqual(
          analytic.scalars[index], (objective(above) - objective(below)) / 2e-5, accuracy: 1e-8, "\(objective)")
      }
    }
  }
}
