import NeuralNetworks
import Tensors
import XCTest

final class ActivationTests: XCTestCase {
  private let activations: [(name: String, Activation)] = [
    ("identity", .identity), ("sigmoid", .sigmoid), ("tanh", .tanh), ("relu", .relu), ("leakyReLU", .leakyReLU()),
    ("softmax", .softmax), ("square", .custom({ $0 * $0 }, derivative: { 2 * $0 })),
  ]

  func testSoftmaxOfTheLecture() {
    let probabilities = Activation.softmax(Tensor<Double>([5.1, 3.2, -1.7, -2.0]))
    XCTAssertTrue(
      probabilities.isClose(to: Tensor([0.87, 0.13, 0, 0]), relativeTolerance: 0, absoluteTolerance: 0.005))
    XCTAssertEqual(probabilities.sum(), 1, accuracy: 1e-15)
  }

  func testValues() {
    let z = Tensor<Double>([-2, 0, 3])
    XCTAssertEqual(Activation.step(z), Tensor([0, 1, 1]))
    XCTAssertEqual(Activation.relu(z), Tensor([0, 0, 3]))
    XCTAssertEqual(Activation.leakyReLU(slope: 0.5)(z), Tensor([-1, 0, 3]))
    XCTAssertEqual(Activation.identity(z), z)
    XCTAssertEqual(Activation.custom({ $0 + 1 }, derivative: { _ in 1 })(z), Tensor([-1, 1, 4]))
    XCTAssertEqual(Activation.sigmoid(0.0), 0.5)
    XCTAssertEqual(Activation.tanh(0.5), tanh(0.5), accuracy: 1e-15)
  }

  func testDerivativesAtZero() {
    let zero = Tensor<Double>([0])
    XCTAssertEqual(Activation.relu.derivative(at: zero), zero)
    XCTAssertEqual(Activation.leakyReLU(slope: 0.1).derivative(at: zero), Tensor([0.1]))
    XCTAssertEqual(Activation.step.derivative(at: zero), zero)
    XCTAssertEqual(Activation.sigmoid.derivative(at: zero), Tensor([0.25]))
    XCTAssertEqual(Activation.tanh.derivative(at: zero), Tensor([1]))
  }

  func testGradientsAgreeWithDifferences() {
    var random = SeededRandomNumberGenerator(seed: 3)
    for (name, activation) in activations {
      let z = Tensor<Double>.randomNormal(shape: [4, 5], standardDeviation: 2, using: &random)
      let weights = Tensor<Double>.randomNormal(shape: [4, 5], using: &random)
      expectGradient(
        activation.gradient(at: z, along: weights), of: { activation($0).dot(weights) }, at: z, name)
    }
  }

  func testJacobianAgreesWithGradients() {
    var random = SeededRandomNumberGenerator(seed: 4)
    let z = Tensor<Double>.randomNormal(shape: [5], using: &random)
    let weights = Tensor<Double>.randomNormal(shape: [5], using: &random)
    for (name, activation) in activations {
      let product = matrixProduct(weights, activation.jacobian(at: z))
      expectClose(activation.gradient(at: z, along: weights), product, relative: 1e-12, name)
    }
  }

  func testExtremeInputsStayFinite() {
    let z = Tensor<Float>([-1e4, -100, 100, 1e4])
    for (name, activation) in activations {
      XCTAssertTrue(activation(z).allFinite, name)
      XCTAssertTrue(activation.gradient(at: z, along: .ones(shape: z.shape)).allFinite, name)
    }
  }

  func testNaNIsNotHidden() {
    for (name, activation) in activations {
      XCTAssertFalse(activation(Tensor<Double>([.nan, 1])).allFinite, name)
    }
  }
}
