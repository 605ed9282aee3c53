import CheckSupport
import LabContracts
import Tensors
import XCTest

final class DenseNetworkExpectationsTests: XCTestCase {
  private let network = DenseNetwork(layers: [
    DenseLayer(weights: Tensor([[1, 2, 3], [4, 5, 6]]), biases: Tensor([1, 2, 3])),
    DenseLayer(weights: Tensor([[1], [2], [3]]), biases: Tensor([4])),
  ])

  func testEqualNetworksSayNothing() {
    let probe = Probe()
    probe.expectClose(network, network, "The network")
    probe.expectGradient(network, agreesWith: network, "The gradient", hint: "")
    XCTAssertEqual(probe.messages, [])
  }

  func testTheFirstWrongTensorOfANetworkIsNamed() {
    var wrong = network
    wrong.layers[0].biases[1] = 7
    wrong.layers[1].weights[2, 0] = 7
    let probe = Probe()
    probe.expectClose(wrong, network, "The network")
    XCTAssertEqual(probe.messages, ["The network.layers[0].biases[1] is 7.0. Expected 2.0."])
  }

  func testTheLastWrongTensorOfAGradientIsNamedWithItsPattern() {
    var wrong = network
    wrong.layers[0].weights *= 0.2
    wrong.layers[0].biases *= 0.2
    let probe = Probe()
    probe.expectGradient(wrong, agreesWith: network, "The gradient", sampleCount: 5, hint: "")
    XCTAssertEqual(probe.messages.count, 1)
    XCTAssertTrue(probe.messages[0].hasPrefix("The gradient.layers[0].biases["), "\(probe.messages)")
    XCTAssertTrue(probe.messages[0].contains("1/5 of what was expected"), "\(probe.messages)")
  }

  func testLayersAndShapesAreComparedFirst() {
    let probe = Probe()
    var transposed = network
    transposed.layers[1].weights = Tensor([[1, 2, 3]])
    for received in [DenseNetwork(layers: []), DenseNetwork(layers: network.layers + network.layers), transposed] {
      probe.expectClose(received, network, "It")
      probe.expectGradient(received, agreesWith: network, "It", hint: "")
    }
    XCTAssertEqual(probe.messages.count, 6)
    XCTAssertEqual(probe.messages[0], "It has 0 layers. Expected 2.")
    XCTAssertTrue(probe.messages[4].contains("shape"), "\(probe.messages)")
    XCTAssertTrue(probe.messages[5].contains("shape"), "\(probe.messages)")
  }

  func testNothingBadIsClose() {
    let probe = Probe()
    for bad in [Double.nan, .infinity, 0] {
      var wrong = network
      wrong.layers[1].biases[0] = bad
      probe.expectClose(wrong, network, "It")
      probe.expectGradient(wrong, agreesWith: network, "It", hint: "")
    }
    XCTAssertEqual(probe.messages.count, 6)
  }

  func testDifferencesReachEveryParameter() async {
    // Each parameter squared, weighed by its layer: the slope is 2·(layer + 1)·parameter.
    let gradient = await network.centralDifferences { network in
      network.layers.enumerated().reduce(0) { sum, entry in
        let squares = entry.element.weights.scalars + entry.element.biases.scalars
        return sum + Double(entry.offset + 1) * squares.reduce(0) { $0 + $1 * $1 }
      }
    }
    let right = DenseNetwork(
      layers: network.layers.enumerated().map { index, layer in
        DenseLayer(weights: 2 * Double(index + 1) * layer.weights, biases: 2 * Double(index + 1) * layer.biases)
      })
    let probe = Probe()
    probe.expectClose(gradient, right, relative: 1e-6, "The gradient")
    XCTAssertEqual(probe.messages, [])
  }

  func testARandomLayerIsHeldAgainstItsDeviations() {
    var random = SeededRandomNumberGenerator(seed: 3)
    let right = DenseLayer(
      weights: .randomNormal(shape: [100, 50], standardDeviation: 0.2, using: &random),
      biases: Tensor.zeros(shape: [50]))
    var biased = right
    biased.biases[3] = 1
    let shifted = DenseLayer(weights: right.weights + 0.1, biases: right.biases)
    let wide = DenseLayer(weights: 1.2 * right.weights, biases: right.biases)
    let signs = DenseLayer(weights: right.weights.map { $0 > 0 ? 0.2 : -0.2 }, biases: right.biases)
    let transposed = DenseLayer(weights: right.weights.transposed(), biases: right.biases)
    func messages(_ layer: DenseLayer) -> [String] {
      let probe = Probe()
      probe.expectRandomLayer(layer, shape: [100, 50], deviations: [0.1, 0.2], mistakes: [:], "It", hint: "")
      return probe.messages
    }
    XCTAssertEqual(messages(right), [])
    for wrong in [biased, shifted, wide, signs, transposed] { XCTAssertEqual(messages(wrong).count, 1) }
    XCTAssertTrue(messages(wide)[0].hasSuffix("Expected the standard deviation 0.1 or 0.2."), "\(messages(wide))")
  }
}
