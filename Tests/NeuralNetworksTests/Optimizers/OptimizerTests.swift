import NeuralNetworks
import Tensors
import XCTest

final class OptimizerTests: XCTestCase {
  func testTwentyStepsAgreeWithPyTorch() throws {
    try compareWithPyTorch(Double.self)
    try compareWithPyTorch(Float.self)
  }

  private func compareWithPyTorch<Scalar: TensorScalar>(_ scalar: Scalar.Type) throws {
    let optimizers: [String: any Optimizer<Scalar>] = [
      "SGD": SGD(learningRate: 0.1, of: scalar),
      "SGD with weight decay": SGD(learningRate: 0.1, weightDecay: .coupled(0.01), of: scalar),
      "momentum": SGD(learningRate: 0.1, momentum: 0.9, of: scalar),
      "momentum with weight decay": SGD(learningRate: 0.1, momentum: 0.9, weightDecay: .coupled(0.01), of: scalar),
      "Nesterov": SGD(learningRate: 0.1, momentum: 0.9, nesterov: true, of: scalar),
      "RMSProp": RMSProp(learningRate: 0.01, smoothing: 0.9, of: scalar),
      "RMSProp with weight decay": RMSProp(learningRate: 0.01, weightDecay: .coupled(0.01), of: scalar),
      "Adam": Adam(learningRate: 0.01, of: scalar),
      "Adam with weight decay": Adam(
        learningRate: 0.01, beta1: 0.8, beta2: 0.99, weightDecay: .coupled(0.01), of: scalar),
      "AdamW": AdamW(learningRate: 0.01, weightDecay: 0.1, of: scalar),
    ]
    let fixture = try PyTorchFixtures.load().optimizers
    XCTAssertEqual(Set(fixture.cases.compactMap(\.name)), Set(optimizers.keys))
    for test in fixture.cases {
      let name = try XCTUnwrap(test.name)
      let optimizer = try XCTUnwrap(optimizers[name])
      try compare(optimizer, with: test, fixture, name)
    }
  }

  private func compare<Rule: Optimizer>(
    _ optimizer: Rule, with test: PyTorchFixtures.Run, _ fixture: PyTorchFixtures.OptimizerCases, _ name: String
  ) throws {
    typealias Scalar = Rule.Scalar
    var optimizer = optimizer
    var network = Sequential(of: Scalar.self) {
      Dense(4, 5, activation: .tanh)
      Dense(5, 3)
    }
    var initial = fixture.initial.makeIterator()
    network.forEachParameter { $1.value = initial.next()?.tensor() ?? $1.value }
    let batch = Minibatch(features: fixture.features.tensor(of: Scalar.self), labels: fixture.labels)
    let losses = test.losses.map { _ in network.update(batch, loss: .softmaxCrossEntropy, by: &optimizer) }
    let tolerance = tolerance(of: Scalar.self)
    expectClose(Tensor(losses), Tensor(test.losses.map { Scalar($0) }), relative: tolerance, "\(name), losses")
    for (parameter, expected) in zip(network.parameters, test.parameters) {
      expectClose(parameter.value, expected.tensor(), relative: tolerance, "\(name), \(parameter.name)")
    }
  }

  func testDecoupledDecayShrinksWithoutAGradient() {
    var parameter = Tensor<Double>([1, -2])
    var optimizer = SGD(learningRate: 0.1, momentum: 0.9, weightDecay: .decoupled(0.5), of: Double.self)
    for _ in 0..<2 {
      optimizer.beginStep()
      optimizer.update(&parameter, along: .zeros(shape: [2]), index: 0)
    }
    expectClose(parameter, Tensor([0.9025, -1.805]), relative: 1e-14)
  }

  func testAdamsFirstStepHasTheLengthOfTheLearningRate() {
    // m̂ / √ŝ is the gradient's sign, also where a Float has no such β.
    for beta2 in [0.999, 0.99999] {
      var parameter = Tensor<Float>([0])
      var optimizer = Adam(learningRate: 0.5, beta2: beta2, epsilon: 1e-30)
      optimizer.beginStep()
      optimizer.update(&parameter, along: Tensor([3]), index: 0)
      XCTAssertEqual(parameter[0], -0.5, accuracy: 1e-6, "\(beta2)")
    }
  }

  func testANewOptimizerRemembersNothing() {
    func step(_ optimizer: inout SGD<Double>) -> Double {
      var parameter = Tensor<Double>([0])
      optimizer.beginStep()
      optimizer.update(&parameter, along: Tensor([1]), index: 0)
      return parameter[0]
    }
    var optimizer = SGD(learningRate: 1, momentum: 0.5, of: Double.self)
    let copy = optimizer
    XCTAssertEqual(step(&optimizer), -1)
    XCTAssertEqual(step(&optimizer), -1.5)
    var other = copy
    XCTAssertEqual(step(&other), -1)
  }

  func testRegularizers() {
    let weights = Tensor<Double>([2, -3, 0])
    XCTAssertEqual(Regularizer.l2(0.5)(weights), 6.5)
    XCTAssertEqual(Regularizer.l2(0.5).gradient(at: weights), Tensor([2, -3, 0]))
    XCTAssertEqual(Regularizer.l1(0.5)(weights), 2.5)
    XCTAssertEqual(Regularizer.l1(0.5).gradient(at: weights), Tensor([0.5, -0.5, 0]))
    XCTAssertEqual(Regularizer.elastic(l1: 1, l2: 1)(weights), 18)
    XCTAssertEqual(Regularizer.elastic(l1: 1, l2: 1).gradient(at: weights), Tensor([5, -7, 0]))
    XCTAssertEqual(Regularizer.none(weights), 0)
  }
}
