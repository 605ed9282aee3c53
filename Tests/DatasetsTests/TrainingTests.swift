import Datasets
import NeuralNetworks
import Tensors
import XCTest

/// What networks make of the sets.
final class TrainingTests: XCTestCase {
  /// Trains a network for some epochs and gives its accuracy on the test part.
  private func accuracy(
    of network: Sequential<Float>, on split: DataSplit<Float>, epochs: Int, learningRate: Double
  ) throws -> Double {
    var (network, random) = (network, SeededRandomNumberGenerator(seed: 1))
    var optimizer = SGD<Float>(learningRate: learningRate, momentum: 0.9)
    for _ in 0..<epochs {
      for batch in split.training.minibatches(of: 64, shuffledBy: &random) {
        _ = network.update(batch, loss: .softmaxCrossEntropy, by: &optimizer)
      }
    }
    let evaluation = network.evaluate(split.test.minibatches(of: 500), loss: .softmaxCrossEntropy)
    return try XCTUnwrap(evaluation.accuracy)
  }

  private var multilayerPerceptron: Sequential<Float> {
    Sequential {
      Dense(784, 128, activation: .relu)
      Dense(128, 10)
    }
  }

  func testDigitsNeedAHiddenLayer() throws {
    var random = SeededRandomNumberGenerator(seed: 4)
    let split = Dataset<Float>.digits(count: 10_000, using: &random)
      .split(test: 0.2, stratified: true, using: &random).normalized(.overall).flattened()
    let linear = Sequential<Float> { Dense(784, 10) }
    let linearAccuracy = try accuracy(of: linear, on: split, epochs: 8, learningRate: 0.005)
    let accuracy = try accuracy(of: multilayerPerceptron, on: split, epochs: 8, learningRate: 0.03)
    XCTAssertGreaterThan(accuracy, 0.95)
    XCTAssertLessThan(linearAccuracy, 0.88)
    XCTAssertGreaterThan(linearAccuracy, 0.6)
  }

  func testRealDigits() throws {
    let folder = MNISTTests.folder
    let images = "\(folder)/t10k-images-idx3-ubyte.gz"
    guard FileManager.default.fileExists(atPath: images) else {
      throw XCTSkip("The real test images of MNIST are not at \(folder).")
    }
    var random = SeededRandomNumberGenerator(seed: 4)
    let split = try Dataset<Float>(
      images: images, labels: "\(folder)/t10k-labels-idx1-ubyte.gz", classNames: MNIST.classNames
    ).split(test: 0.2, stratified: true, using: &random).normalized(.overall).flattened()
    XCTAssertGreaterThan(
      try accuracy(of: multilayerPerceptron, on: split, epochs: 8, learningRate: 0.03), 0.95)
  }
}
