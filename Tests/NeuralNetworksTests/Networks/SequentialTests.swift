import GradientChecking
import NeuralNetworks
import Tensors
import XCTest

final class SequentialTests: XCTestCase {
  func testGradientsOfAWholeNetwork() {
    var random = SeededRandomNumberGenerator(seed: 10)
    var network = Sequential(of: Double.self, seed: 1) {
      Conv2D(1, 2, size: 3, activation: .tanh)
      MaxPool(size: 2)
      Flatten()
      Dense(8, 5, activation: .sigmoid)
      Dense(5, 3)
    }
    let batch = Minibatch(
      features: Tensor<Double>.randomNormal(shape: [4, 1, 6, 6], using: &random), labels: [0, 2, 1, 1])
    let regularizer = Regularizer.elastic(l1: 0.01, l2: 0.02)
    for loss in [Loss.softmaxCrossEntropy, .hinge] {
      network.differentiate(batch, loss: loss, regularizer: regularizer)
      let fixed = network
      for (index, (name, gradient)) in network.gradients.enumerated() {
        let objective = { (value: Tensor<Double>) -> Double in
          var moved = fixed
          moved.forEachParameter { if $0 == name { $1.value = value } }
          return moved.differentiate(batch, loss: loss, regularizer: regularizer)
        }
        expectGradient(gradient, of: objective, at: network.parameters[index].value, "\(loss) \(name)")
      }
    }
  }

  func testALayerOfOnesOwn() {
    struct Doubling<Scalar: TensorScalar>: Layer {
      func outputShape(for inputShape: Shape) -> Shape { inputShape }
      func apply(to input: Tensor<Scalar>, into output: inout Tensor<Scalar>) { output = input * 2 }
      mutating func backpropagate(
        _ outputGradient: inout Tensor<Scalar>, input: Tensor<Scalar>, output: Tensor<Scalar>,
        into inputGradient: inout Tensor<Scalar>?
      ) {
        inputGradient = outputGradient * 2
      }
    }
    expectGradients(of: Doubling<Double>(), inputShape: [2, 3])
    var network = Sequential {
      Doubling()
      Dense(weights: Tensor([[1], [2]]), bias: Tensor([3]))
      Doubling()
    }
    XCTAssertEqual(network(Tensor([[1, 1]])), Tensor([[18]]))
    // Half the squared error's slope is the error, here 18 − 17.
    network.differentiate(
      Minibatch(features: Tensor([[1, 1]]), targets: .values(Tensor([17]))), loss: .meanSquaredError)
    XCTAssertEqual(network.gradients[0].value, Tensor([[8], [8]]))
    XCTAssertEqual(network.gradients[1].value, Tensor([4]))
  }

  func testNamesAndCounts() {
    let network = Sequential {
      Dense(784, 256, activation: .relu)
      Dropout(0.5)
      Dense(256, 10)
    }
    XCTAssertEqual(network.parameters.map(\.name), ["0.weights", "0.bias", "2.weights", "2.bias"])
    XCTAssertEqual(network.parameterCount, 784 * 256 + 256 + 2560 + 10)
    XCTAssertEqual("\(network)", "0  Dense  200960 parameters\n1  Dropout  0 parameters\n2  Dense  2570 parameters")
  }

  func testTheSeedDecides() {
    func weights(seed: UInt64) -> Tensor<Float> {
      Sequential(seed: seed) { Dense(3, 2) }.parameters[0].value
    }
    XCTAssertEqual(weights(seed: 1), weights(seed: 1))
    XCTAssertNotEqual(weights(seed: 1), weights(seed: 2))
  }

  func testBuilderTakesConditionsAndLoops() {
    func network(isDeep: Bool) -> Sequential<Float> {
      Sequential {
        Flatten()
        for _ in 0..<(isDeep ? 3 : 1) { Dense(4, 4, activation: .relu) }
        if isDeep { Dropout(0.1) }
        if isDeep { Dense(4, 1) } else { Dense(4, 2) }
      }
    }
    XCTAssertEqual(network(isDeep: true).layers.count, 6)
    XCTAssertEqual(network(isDeep: false).outputShape(for: [7, 2, 2]), [7, 2])
  }

  func testANetworkIsAValue() {
    var network = Sequential(seed: 3) {
      Dense(2, 4, activation: .tanh)
      Dense(4, 2)
    }
    let x = Tensor<Float>([[1, 2], [3, 4]])
    let batch = Minibatch(features: x, labels: [0, 1])
    var optimizer = SGD(learningRate: 0.5, momentum: 0.9)
    network.update(batch, loss: .softmaxCrossEntropy, by: &optimizer)
    let copy = network
    let before = copy(x)
    for _ in 0..<5 { network.update(batch, loss: .softmaxCrossEntropy, by: &optimizer) }
    XCTAssertEqual(copy(x), before)
    XCTAssertNotEqual(network(x), before)
  }

  func testMinibatchesOfDifferentSizesDontMix() {
    var random = SeededRandomNumberGenerator(seed: 11)
    let x = Tensor<Double>.randomNormal(shape: [7, 3], using: &random)
    let labels = [0, 1, 1, 0, 1, 0, 0]
    var reused = Sequential(of: Double.self, seed: 4) {
      Dense(3, 5, activation: .relu)
      Dense(5, 2)
    }
    let fresh = reused
    for rows in [0..<7, 0..<3, 2..<7, 6..<7] {
      let batch = Minibatch(features: x[rows: rows], labels: Array(labels[rows]))
      var other = fresh
      XCTAssertEqual(
        reused.differentiate(batch, loss: .softmaxCrossEntropy), other.differentiate(batch, loss: .softmaxCrossEntropy))
      for (left, right) in zip(reused.gradients, other.gradients) { XCTAssertEqual(left.value, right.value) }
    }
  }

  func testTrainingAgreesWithPyTorch() throws {
    try compareWithPyTorch(Double.self)
    try compareWithPyTorch(Float.self)
  }

  private func compareWithPyTorch<Scalar: TensorScalar>(_ scalar: Scalar.Type) throws {
    let test = try PyTorchFixtures.load().network
    var network = Sequential(of: scalar) {
      Conv2D(2, 3, size: 3, activation: .leakyReLU(slope: 0.1))
      MaxPool(size: 2)
      Flatten()
      Dense(27, 6, activation: .sigmoid)
      Dense(6, 3)
    }
    var initial = test.initial.makeIterator()
    network.forEachParameter { $1.value = initial.next()?.tensor() ?? $1.value }
    let batch = Minibatch(features: test.features.tensor(of: scalar), labels: test.labels)
    var optimizer = SGD(learningRate: 0.05, momentum: 0.9, of: scalar)
    let losses = test.losses.map { _ in
      network.update(
        batch, loss: .softmaxCrossEntropy, regularizer: .elastic(l1: 0.001, l2: 0.01), by: &optimizer)
    }
    expectClose(Tensor(losses), Tensor(test.losses.map { Scalar($0) }), relative: tolerance(of: scalar), "losses")
    for (parameter, expected) in zip(network.parameters, test.parameters) {
      expectClose(parameter.value, expected.tensor(), relative: tolerance(of: scalar), parameter.name)
    }
  }
}
