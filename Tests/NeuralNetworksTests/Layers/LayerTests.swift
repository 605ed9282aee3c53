import NeuralNetworks
import Tensors
import XCTest

final class LayerTests: XCTestCase {
  func testDenseGradients() {
    let activations: [Activation] = [
      .identity, .relu, .leakyReLU(slope: 0.2), .sigmoid, .tanh, .softmax,
      .custom({ $0 * $0 * $0 }, derivative: { 3 * $0 * $0 }),
    ]
    for (index, activation) in activations.enumerated() {
      expectGradients(of: Dense<Double>(4, 3, activation: activation), inputShape: [5, 4], seed: UInt64(index))
    }
  }

  func testConvolutionGradients() {
    let cases = [(size: 1, stride: 1, padding: 0), (3, 1, 1), (3, 2, 0), (5, 3, 2)]
    for (index, (size, stride, padding)) in cases.enumerated() {
      for activation in [Activation.tanh, .custom({ $0 * $0 }, derivative: { 2 * $0 })] {
        expectGradients(
          of: Conv2D<Double>(2, 3, size: size, stride: stride, padding: padding, activation: activation),
          inputShape: [2, 2, 7, 6], seed: UInt64(index))
      }
    }
  }

  func testPoolingGradients() {
    expectGradients(of: MaxPool<Double>(size: 2), inputShape: [2, 2, 6, 5])
    expectGradients(of: MaxPool<Double>(size: 3, stride: 2), inputShape: [1, 2, 7, 7])
  }

  func testFlattenGradients() {
    expectGradients(of: Flatten<Double>(), inputShape: [2, 2, 3, 2])
    XCTAssertEqual(Flatten<Float>().outputShape(for: [5, 3, 2, 2]), [5, 12])
  }

  func testAlexNetShapes() {
    let network = Sequential {
      Conv2D(3, 96, size: 11, stride: 4, initializer: .zeros)
      MaxPool(size: 3, stride: 2)
      Conv2D(96, 256, size: 5, padding: 2, initializer: .zeros)
      MaxPool(size: 3, stride: 2)
    }
    XCTAssertEqual(network.layers[0].outputShape(for: [1, 3, 227, 227]), [1, 96, 55, 55])
    XCTAssertEqual(network.layers[1].outputShape(for: [1, 96, 55, 55]), [1, 96, 27, 27])
    XCTAssertEqual(network.outputShape(for: [2, 3, 227, 227]), [2, 256, 13, 13])
    // The lecture: 11 · 11 · 3 weights and a bias for each of 96 filters are 34,944 parameters.
    XCTAssertEqual(network.layers[0].parameterCount, 34_944)
  }

  func testDropoutInUseDoesNothing() {
    let x = Tensor<Float>([[1, 2], [3, 4]])
    XCTAssertEqual(Dropout(0.5)(x), x)
  }

  func testDropoutInTrainingDropsTheSameScalarsBackwards() {
    var layer = Dropout<Double>(0.25)
    let ones = Tensor<Double>.ones(shape: [50, 80])
    var (output, gradient) = (ones, ones)
    layer.applyInTraining(to: ones, into: &output)
    var inputGradient: Tensor<Double>? = .zeros(shape: ones.shape)
    layer.backpropagate(&gradient, input: ones, output: output, into: &inputGradient)
    XCTAssertEqual(inputGradient, output)
    let dropped = (output .== 0).mean()
    XCTAssertEqual(dropped, 0.25, accuracy: 5 * (0.25 * 0.75 / 4000).squareRoot())
    XCTAssertEqual(output.maximum(), 1 / 0.75, accuracy: 1e-12)

    var next = ones
    layer.applyInTraining(to: ones, into: &next)
    XCTAssertNotEqual(next, output)
  }

  func testConvolutionByHand() {
    // A filter that takes the pixel on the left from the one on the right, and adds 10.
    var layer = Conv2D<Double>(1, 1, size: 2)
    layer.weights.value = Tensor(shape: [1, 1, 2, 2], scalars: [-1, 1, 0, 0])
    layer.bias.value = Tensor([10])
    let image = Tensor<Double>(shape: [1, 1, 2, 3], scalars: [1, 4, 9, 0, 0, 0])
    XCTAssertEqual(layer(image), Tensor(shape: [1, 1, 1, 2], scalars: [13, 15]))
  }

  func testPoolingOfInfinitiesAndNaN() {
    let image = Tensor<Float>(shape: [1, 1, 2, 2], scalars: [-.infinity, -.infinity, -.infinity, -.infinity])
    XCTAssertEqual(MaxPool(size: 2)(image).scalars, [-.infinity])
    XCTAssertTrue(MaxPool(size: 2)(Tensor<Float>(shape: [1, 1, 2, 2], scalars: [1, .nan, 3, 2])).scalars[0].isNaN)
  }

  func testPyTorch() throws {
    try compareWithPyTorch(Double.self)
    try compareWithPyTorch(Float.self)
  }

  private func compareWithPyTorch<Scalar: TensorScalar>(_ scalar: Scalar.Type) throws {
    for test in try PyTorchFixtures.load().layers {
      let layer = try makeLayer(test, of: scalar)
      try compare(layer, with: test, "\(test.name) \(test.activation ?? "") \(test.size ?? 0)")
    }
  }

  private func makeLayer<Scalar: TensorScalar>(
    _ test: PyTorchFixtures.LayerCase, of scalar: Scalar.Type
  ) throws -> any Layer<Scalar> {
    let activations: [String: Activation] = [
      "identity": .identity, "relu": .relu, "leakyReLU": .leakyReLU(slope: 0.1), "sigmoid": .sigmoid, "tanh": .tanh,
      "softmax": .softmax,
    ]
    if test.name == "pooling" {
      return MaxPool<Scalar>(size: try XCTUnwrap(test.size), stride: test.stride)
    }
    let activation = try XCTUnwrap(activations[try XCTUnwrap(test.activation)])
    let (weights, bias) = (try XCTUnwrap(test.weights).tensor(of: scalar), try XCTUnwrap(test.bias).tensor(of: scalar))
    if test.name == "dense" { return Dense(weights: weights, bias: bias, activation: activation) }
    return Conv2D(
      weights: weights, bias: bias, stride: try XCTUnwrap(test.stride), padding: try XCTUnwrap(test.padding),
      activation: activation)
  }

  private func compare<Scalar: TensorScalar>(
    _ layer: any Layer<Scalar>, with test: PyTorchFixtures.LayerCase, _ name: String
  ) throws {
    var layer = layer
    let tolerance = tolerance(of: Scalar.self)
    let input = test.input.tensor(of: Scalar.self)
    let output = layer(input)
    expectClose(output, test.output.tensor(), relative: tolerance, name)
    var outputGradient = test.outputGradient.tensor(of: Scalar.self)
    var inputGradient: Tensor<Scalar>? = .zeros(shape: input.shape)
    layer.backpropagate(&outputGradient, input: input, output: output, into: &inputGradient)
    expectClose(try XCTUnwrap(inputGradient), test.inputGradient.tensor(), relative: tolerance, name)
    var gradients: [String: Tensor<Scalar>] = [:]
    layer.forEachParameter { gradients[$0] = $1.gradient }
    if let weightGradient = test.weightGradient, let biasGradient = test.biasGradient {
      expectClose(try XCTUnwrap(gradients["weights"]), weightGradient.tensor(), relative: tolerance, name)
      expectClose(try XCTUnwrap(gradients["bias"]), biasGradient.tensor(), relative: tolerance, name)
    }
  }
}
