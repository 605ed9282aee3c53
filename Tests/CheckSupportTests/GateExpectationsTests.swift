import CheckSupport
import LabContracts
import Tensors
import XCTest

final class GateExpectationsTests: XCTestCase {
  private let and: [(inputs: [Double], isTrue: Bool)] = [([0, 0], false), ([0, 1], false), ([1, 1], true)]
  private let right = LinearModel(weights: Tensor([20, 20]), bias: -30)

  func testARightGateSaysNothing() {
    let probe = Probe()
    probe.expectGate(right, says: and, "Your AND")
    probe.expectGate(LinearModel(weights: Tensor([10, 10]), bias: -15), says: and, "Your AND")
    XCTAssertEqual(probe.messages, [])
  }

  func testTheFirstUnclearInputIsNamed() {
    for (weights, bias, words) in [
      ([20.0, 20], -10.0, "z at (0, 1) is 10.0. Expected -5.0 or less."),
      ([20, 20], -50, "z at (1, 1) is -10.0. Expected 5.0 or more."),
      ([1, 1], -1.5, "z at (0, 0) is -1.5. Expected -5.0 or less."),
      ([.nan, 20], -30, "z at (0, 0) is nan. Expected -5.0 or less."),
    ] {
      let probe = Probe()
      probe.expectGate(LinearModel(weights: Tensor(weights), bias: bias), says: and, "Your AND")
      XCTAssertEqual(probe.messages, ["Your AND: \(words)"])
    }
  }

  func testWeightsOfAnotherCountAreTold() {
    let probe = Probe()
    probe.expectGate(LinearModel(weights: Tensor([20]), bias: -30), says: and, "Your AND")
    probe.expectNetwork(TwoLayerNetwork(hidden: [], output: right), says: and, "Your XOR")
    probe.expectNetwork(
      TwoLayerNetwork(hidden: [LinearModel(weights: Tensor([[1, 2]]), bias: 0)], output: right), says: and, "Your XOR")
    XCTAssertEqual(
      probe.messages,
      [
        "Your AND: its weights have shape [1]. Expected shape [2].",
        "Your XOR, output unit: its weights have shape [2]. Expected shape [0].",
        "Your XOR, hidden unit 0: its weights have shape [1, 2]. Expected shape [2].",
      ])
  }

  func testANetworkIsClearInBothLayers() {
    let exclusiveOr: [(inputs: [Double], isTrue: Bool)] = [
      ([0, 0], false), ([0, 1], true), ([1, 0], true), ([1, 1], false),
    ]
    let or = LinearModel(weights: Tensor([20, 20]), bias: -10)
    func messages(_ hidden: [LinearModel], _ output: LinearModel) -> [String] {
      let probe = Probe()
      probe.expectNetwork(TwoLayerNetwork(hidden: hidden, output: output), says: exclusiveOr, "Your XOR")
      return probe.messages
    }
    let output = LinearModel(weights: Tensor([20, -20]), bias: -10)
    XCTAssertEqual(messages([or, right], output), [])
    XCTAssertEqual(
      messages([or, LinearModel(weights: Tensor([20, 20]), bias: -20)], output),
      ["Your XOR, hidden unit 1: z at (0, 1) is 0.0. Expected 5.0 or more, or -5.0 or less."])
    XCTAssertEqual(
      messages([or, right], or),
      ["Your XOR: at (1, 1) the hidden units say (1, 1), and z of the output unit is 30.0. Expected -5.0 or less."])
  }
}
