import NeuralNetworks
import Tensors
import XCTest

final class TrainerTests: XCTestCase {
  /// The lecture's exclusive or, with a copy of each sample moved a little.
  private let features = Tensor<Float>([
    [0, 0], [0, 1], [1, 0], [1, 1], [0.1, 0.1], [0.1, 0.9], [0.9, 0.1], [0.9, 0.9],
  ])
  private let labels = [0, 1, 1, 0, 0, 1, 1, 0]

  private var network: Sequential<Float> {
    Sequential(seed: 5) {
      Dense(2, 16, activation: .tanh)
      Dense(16, 2)
    }
  }

  private var batch: Minibatch<Float> { Minibatch(features: features, labels: labels) }

  func testLearnsExclusiveOr() {
    var network = network
    var optimizer = Adam(learningRate: 0.05)
    let history = Trainer(epochs: 200, loss: .softmaxCrossEntropy).train(
      &network, by: &optimizer, validatingOn: [batch]
    ) { _ in [batch] }
    XCTAssertEqual(history.epochs.count, 200)
    XCTAssertEqual(history.epochs.last?.validation?.accuracy, 1)
    XCTAssertEqual(network.predictedLabels(for: features), labels)
    XCTAssertLessThan(history.epochs[199].loss, history.epochs[0].loss / 10)
    XCTAssertFalse(history.stoppedEarly)
  }

  func testScheduleAndProgress() {
    final class Lines: @unchecked Sendable { var epochs: [TrainingHistory.Epoch] = [] }
    let lines = Lines()
    var trainer = Trainer(epochs: 3, loss: .softmaxCrossEntropy)
    trainer.schedule = .step(from: 0.1, factor: 0.5, every: 1)
    trainer.onEpoch = { lines.epochs.append($0) }
    var network = network
    var optimizer = SGD(learningRate: 9)
    trainer.train(&network, by: &optimizer) { _ in [batch, batch] }
    XCTAssertEqual(lines.epochs.map(\.learningRate), [0.1, 0.05, 0.025])
    XCTAssertEqual(lines.epochs.map(\.sampleCount), [16, 16, 16])
    XCTAssertEqual(lines.epochs.map(\.number), [1, 2, 3])
    XCTAssertNil(lines.epochs[0].validation)
  }

  func testEarlyStoppingKeepsTheBestNetwork() {
    var trainer = Trainer(epochs: 100, loss: .softmaxCrossEntropy)
    trainer.earlyStopping = EarlyStopping(patience: 2)
    var network = network
    // A learning rate this high makes the loss worse.
    var optimizer = SGD(learningRate: 1e4)
    trainer.schedule = .warmUp(over: 0, then: .step(from: 0.05, factor: 1e5, every: 3))
    let history = trainer.train(&network, by: &optimizer, validatingOn: [batch]) { _ in [batch] }
    XCTAssertTrue(history.stoppedEarly)
    XCTAssertEqual(history.epochs.count, 5)
    XCTAssertEqual(history.best?.number, 3)
    XCTAssertEqual(network.evaluate([batch], loss: .softmaxCrossEntropy), history.best?.validation)
  }

  func testEarlyStoppingCountsEpochsWithoutImprovement() {
    var rule = EarlyStopping(patience: 2, minimumImprovement: 0.1)
    XCTAssertEqual(
      [1.0, 0.95, 0.8, .nan, 0.75].map { rule.shouldStop(after: $0) }, [false, false, false, false, true])
    XCTAssertEqual(rule.leastLoss, 0.8)
  }

  func testTheLeastLossCountsHoweverSmallTheImprovement() {
    var trainer = Trainer(epochs: 3, loss: .softmaxCrossEntropy)
    // Nothing after the first epoch is enough of an improvement, and patience ends with the last one.
    trainer.earlyStopping = EarlyStopping(patience: 2, minimumImprovement: 10)
    var network = network
    var optimizer = SGD(learningRate: 0.01)
    let history = trainer.train(&network, by: &optimizer, validatingOn: [batch]) { _ in [batch] }
    XCTAssertEqual(history.epochs.count, 3)
    XCTAssertEqual(history.best?.number, 3)
    XCTAssertEqual(network.evaluate([batch], loss: .softmaxCrossEntropy), history.best?.validation)
    XCTAssertFalse(history.stoppedEarly)
  }

  func testOneLogitPredictsTwoClasses() {
    var network = Sequential(seed: 3) {
      Dense(2, 16, activation: .tanh)
      Dense(16, 1)
    }
    var optimizer = Adam(learningRate: 0.05)
    let history = Trainer(epochs: 200, loss: .binaryCrossEntropy).train(
      &network, by: &optimizer, validatingOn: [batch]
    ) { _ in [batch] }
    XCTAssertEqual(history.epochs.last?.validation?.accuracy, 1)
    XCTAssertEqual(network.predictedLabels(for: features), labels)
  }

  func testLossesOfUnevenMinibatchesAreWeighted() {
    let network = network
    let parts = [
      Minibatch(features: features[rows: 0..<6], labels: Array(labels[0..<6])),
      Minibatch(features: features[rows: 6..<8], labels: Array(labels[6..<8])),
    ]
    let whole = network.evaluate([batch], loss: .softmaxCrossEntropy)
    let split = network.evaluate(parts, loss: .softmaxCrossEntropy)
    XCTAssertEqual(whole.loss, split.loss, accuracy: 1e-6)
    XCTAssertEqual(whole.accuracy, split.accuracy)
  }

  func testProgressLine() {
    let epoch = TrainingHistory.Epoch(
      number: 3, learningRate: 0.1, loss: 0.21134, validation: Evaluation(loss: 0.23975, accuracy: 0.92971),
      seconds: 0.84, sampleCount: 60_000)
    XCTAssertEqual("\(epoch)", "epoch 3  loss 0.2113  validation 0.2398  accuracy 92.97%  0.8 s, 71429 samples/s")
  }
}
