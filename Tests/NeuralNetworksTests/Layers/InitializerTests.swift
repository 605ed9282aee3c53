import NeuralNetworks
import Tensors
import XCTest

final class InitializerTests: XCTestCase {
  func testStatisticsArePyTorchs() throws {
    let initializers: [String: Initializer] = ["uniform": .uniform(limit: 0.05), "xavier": .xavier, "he": .he]
    for test in try PyTorchFixtures.load().initializers {
      let initializer = try XCTUnwrap(initializers[test.name])
      var random = SeededRandomNumberGenerator(seed: 6)
      let weights: Tensor<Double> = initializer.makeWeights(
        shape: [300, 200], inputs: 300, outputs: 200, using: &random)
      let mean = weights.mean()
      let deviation = sqrt(((weights - mean) * (weights - mean)).mean())
      // Of 60,000 numbers; five standard errors of a difference of two means or deviations.
      XCTAssertEqual(mean, test.mean, accuracy: 5 * test.deviation * (2.0 / 60_000).squareRoot(), test.name)
      XCTAssertEqual(deviation, test.deviation, accuracy: 5 * test.deviation / 60_000.0.squareRoot(), test.name)
      if test.name != "he" {
        XCTAssertEqual(abs(weights).maximum(), test.greatest, accuracy: 0.001 * test.greatest, test.name)
      }
    }
  }

  func testZeros() {
    var random = SeededRandomNumberGenerator(seed: 7)
    let weights: Tensor<Float> = Initializer.zeros.makeWeights(shape: [2, 3], inputs: 2, outputs: 3, using: &random)
    XCTAssertEqual(weights, .zeros(shape: [2, 3]))
  }

  func testALayerDrawsWhatItIsToldTo() {
    var random = SeededRandomNumberGenerator(seed: 8)
    var layer = Dense<Double>(100, 100, initializer: .uniform(limit: 0.01))
    layer.initialize(using: &random)
    XCTAssertLessThanOrEqual(abs(layer.weights.value).maximum(), 0.01)
    XCTAssertGreaterThan(abs(layer.weights.value).maximum(), 0.0099)
    XCTAssertEqual(layer.bias.value, .zeros(shape: [100]))
  }

  func testGivenWeightsStay() {
    var random = SeededRandomNumberGenerator(seed: 9)
    var layer = Dense<Double>(weights: Tensor([[1, 2]]), bias: Tensor([3, 4]))
    layer.initialize(using: &random)
    XCTAssertEqual(layer(Tensor([[10]])), Tensor([[13, 24]]))
  }
}
