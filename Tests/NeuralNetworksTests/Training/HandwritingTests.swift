import Datasets
import Foundation
import NeuralNetworks
import Tensors
import XCTest

/// Whole training runs: a network has to read what a linear classifier can't.
final class HandwritingTests: XCTestCase {
  func testAnMLPReadsDigitsAndALinearClassifierDoesNot() {
    var random = SeededRandomNumberGenerator(seed: 16)
    let split = Dataset<Float>.digits(count: 12_000, using: &random)
      .split(test: 1 / 6, stratified: true, using: &random).normalized(.overall).flattened()
    let network = train(on: split, epochs: 12)
    let test = Array(split.test.minibatches(of: 500))
    let accuracy = network.evaluate(test, loss: .softmaxCrossEntropy).accuracy ?? 0
    XCTAssertGreaterThanOrEqual(accuracy, 0.95)

    var linear = LinearClassifier<Float>(features: 784, classes: 10)
    for _ in 0..<12 {
      for batch in split.training.minibatches(of: 128, shuffledBy: &random) {
        linear.update(batch, regularizer: .l2(1e-4), learningRate: 0.02)
      }
    }
    let all = split.test.allSamples
    XCTAssertLessThan(
      NeuralNetworks.accuracy(linear(all.features), labels: all.labels), accuracy - 0.04)
  }

  /// 8,000 of MNIST's test images to learn from, the other 2,000 to be tested on.
  func testAnMLPReadsMNIST() throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../../../shared/data/mnist").standardizedFileURL.path
    let images = "\(folder)/t10k-images-idx3-ubyte.gz"
    guard FileManager.default.fileExists(atPath: images) else {
      throw XCTSkip("The real test images of MNIST are not at \(folder).")
    }
    let dataset = try Dataset<Float>(
      images: images, labels: "\(folder)/t10k-labels-idx1-ubyte.gz", classNames: MNIST.classNames)
    var random = SeededRandomNumberGenerator(seed: 17)
    let split = dataset.split(test: 0.2, stratified: true, using: &random).normalized(.overall).flattened()
    let network = train(on: split, epochs: 15)
    let test = Array(split.test.minibatches(of: 500))
    XCTAssertGreaterThanOrEqual(network.evaluate(test, loss: .softmaxCrossEntropy).accuracy ?? 0, 0.95)
  }

  private func train(on split: DataSplit<Float>, epochs: Int) -> Sequential<Float> {
    var random = SeededRandomNumberGenerator(seed: 18)
    var network = Sequential(seed: 19) {
      Dense(784, 128, activation: .relu)
      Dropout(0.2)
      Dense(128, 10)
    }
    var optimizer = AdamW(learningRate: 0.002)
    var trainer = Trainer(epochs: epochs, loss: .softmaxCrossEntropy)
    trainer.schedule = .cosine(from: 0.002, to: 0.0001, over: epochs)
    trainer.train(&network, by: &optimizer) { _ in
      split.training.minibatches(of: 64, shuffledBy: &random)
    }
    return network
  }
}
