import GradientChecking
import NeuralNetworks
import Tensors
import XCTest

/// Fails unless a gradient agrees with central differences at every index, and unless a kink would have been noticed.
func expectGradient(
  _ gradient: Tensor<Double>, of f: (Tensor<Double>) -> Double, at x: Tensor<Double>, tolerance: Double = 1e-6,
  _ what: String = "", file: StaticString = #filePath, line: UInt = #line
) {
  guard gradient.shape == x.shape else {
    XCTFail("\(what): the gradient has the shape \(gradient.shape), not \(x.shape)", file: file, line: line)
    return
  }
  let report = checkGradient(gradient, of: f, at: x)
  // Differences can't tell a gradient of 1e-12 from 0.
  let failures = report.failures(tolerance: tolerance).filter { abs($0.analytic - $0.numerical) > 1e-10 }
  XCTAssertTrue(failures.isEmpty, "\(what):\n\(report)", file: file, line: line)
  XCTAssertTrue(report.kinks.isEmpty, "\(what): kinks at \(report.kinks)", file: file, line: line)
}

/// Fails unless a layer's gradients along its input and along each parameter agree with central differences at every index.
func expectGradients<L: Layer<Double>>(
  of layer: L, inputShape: Shape, seed: UInt64 = 1, file: StaticString = #filePath, line: UInt = #line
) {
  var random = SeededRandomNumberGenerator(seed: seed)
  var layer = layer
  layer.initialize(using: &random)
  layer.forEachParameter { _, parameter in
    parameter.value += Tensor.random(shape: parameter.value.shape, in: -0.5...0.5, using: &random)
  }
  let input = Tensor<Double>.randomNormal(shape: inputShape, using: &random)
  let output = layer(input)
  let weights = Tensor<Double>.randomNormal(shape: output.shape, using: &random)
  var outputGradient = weights
  var inputGradient: Tensor<Double>? = Tensor(repeating: .nan, shape: inputShape)
  layer.backpropagate(&outputGradient, input: input, output: output, into: &inputGradient)

  let fixed = layer
  guard let inputGradient else {
    XCTFail("The layer gave no gradient along its input", file: file, line: line)
    return
  }
  expectGradient(inputGradient, of: { fixed($0).dot(weights) }, at: input, "input", file: file, line: line)
  var names: [String] = []
  var copy = layer
  copy.forEachParameter { name, _ in names.append(name) }
  for name in names {
    var found: Parameter<Double>?
    copy.forEachParameter { if $0 == name { found = $1 } }
    guard let found else { continue }
    let objective = { (value: Tensor<Double>) -> Double in
      var moved = fixed
      moved.forEachParameter { if $0 == name { $1.value = value } }
      return moved(input).dot(weights)
    }
    expectGradient(found.gradient, of: objective, at: found.value, name, file: file, line: line)
  }
}

/// Fails unless two tensors have one shape and agree, each scalar relative to its own size or to the tensor's, if that is greater.
func expectClose<Scalar>(
  _ received: Tensor<Scalar>, _ expected: Tensor<Scalar>, relative tolerance: Scalar, _ what: String = "",
  file: StaticString = #filePath, line: UInt = #line
) {
  let size = expected.count == 0 ? 0 : sqrt(expected.dot(expected) / Scalar(expected.count))
  XCTAssertTrue(
    received.isClose(to: expected, relativeTolerance: tolerance, absoluteTolerance: tolerance * size),
    "\(what): \(received) instead of \(expected)", file: file, line: line)
}
