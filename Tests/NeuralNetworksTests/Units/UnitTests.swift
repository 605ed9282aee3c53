import NeuralNetworks
import Tensors
import XCTest

/// The lecture's gates: AND with (−30, 20, 20), OR with (−10, 20, 20).
final class UnitTests: XCTestCase {
  private let inputs = Tensor<Double>([[0, 0], [0, 1], [1, 0], [1, 1]])

  func testGates() {
    for (bias, labels) in [(-30.0, [0, 0, 0, 1]), (-10, [0, 1, 1, 1])] {
      let threshold = LinearThresholdUnit(bias: bias, weights: Tensor([20, 20]))
      let logistic = LogisticUnit(bias: bias, weights: Tensor([20, 20]))
      for (row, label) in labels.enumerated() {
        XCTAssertEqual(threshold(inputs[row: row]), label)
        XCTAssertEqual(logistic(inputs[row: row]), Double(label), accuracy: 5e-5)
      }
      let expected = Tensor(labels.map(Double.init))
      XCTAssertTrue(
        logistic.probabilities(of: inputs).isClose(to: expected, relativeTolerance: 0, absoluteTolerance: 5e-5))
    }
  }

  func testThresholdItselfFires() {
    XCTAssertEqual(LinearThresholdUnit<Double>(bias: -1, weights: Tensor([1]))(Tensor([1])), 1)
  }

  func testPerceptronLearnsWhatALineParts() {
    for labels in [[0, 0, 0, 1], [0, 1, 1, 1], [1, 1, 0, 0]] {
      var unit = LinearThresholdUnit<Double>(bias: 0, weights: Tensor([0, 0]))
      XCTAssertNotNil(unit.fit(inputs, labels: labels))
      XCTAssertEqual((0..<4).map { unit(inputs[row: $0]) }, labels)
    }
  }

  func testPerceptronGivesUpOnExclusiveOr() {
    var unit = LinearThresholdUnit<Double>(bias: 0, weights: Tensor([0, 0]))
    XCTAssertNil(unit.fit(inputs, labels: [0, 1, 1, 0], maximumEpochs: 50))
  }

  func testPerceptronRuleOfOneStep() {
    var unit = LinearThresholdUnit<Double>(bias: 0, weights: Tensor([1, -1]))
    XCTAssertTrue(unit.learn(Tensor([2, 1]), label: 0, rate: 0.5))
    XCTAssertEqual(unit, LinearThresholdUnit(bias: -0.5, weights: Tensor([0, -1.5])))
    XCTAssertFalse(unit.learn(Tensor([2, 1]), label: 0))
  }

  func testLogisticUnitLearns() {
    var unit = LogisticUnit<Double>(bias: 0, weights: Tensor([0, 0]))
    XCTAssertEqual(unit.update(inputs, labels: [0, 0, 0, 1], learningRate: 1), log(2), accuracy: 1e-15)
    var loss = 1.0
    for _ in 0..<2000 { loss = unit.update(inputs, labels: [0, 0, 0, 1], learningRate: 2) }
    XCTAssertLessThan(loss, 0.02)
    XCTAssertEqual((0..<4).map { unit(inputs[row: $0]) > 0.5 }, [false, false, false, true])
  }
}
