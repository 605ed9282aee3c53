import XCTest

import Tensors

final class TrainingTests: XCTestCase {
  func testActivations() {
    let x = Tensor<Double>([[-2, 0], [1, 3]])
    expect(x, .identity, Tensor([[-2, 0], [1, 3]]))
    expect(x, .relu, Tensor([[0, 0], [1, 3]]))
    expect(x, .leakyReLU(slope: 0.1), Tensor([[-0.2, 0], [1, 3]]))
    expect(x, .sigmoid, x.map { 1 / (1 + exp(-$0)) })
    expect(x, .hyperbolicTangent, tanh(x))
  }

  private func expect(_ x: Tensor<Double>, _ activation: FusedActivation, _ expected: Tensor<Double>) {
    var y = x
    y.apply(activation)
    XCTAssertTrue(y.isClose(to: expected, relativeTolerance: 1e-15), "\(activation): \(y)")
    let bias = Tensor<Double>([10, -20])
    var z = x - bias
    z.add(bias: bias, thenApply: activation)
    XCTAssertTrue(z.isClose(to: expected, relativeTolerance: 1e-13), "\(activation) with bias: \(z)")
  }

  func testReLUKeepsInfinitiesAndNaN() {
    var x = Tensor<Float>([-.infinity, .infinity, .nan])
    x.apply(.relu)
    XCTAssertEqual(x[0], 0)
    XCTAssertEqual(x[1], .infinity)
    XCTAssertTrue(x[2].isNaN)
  }

  /// Each derivative against central differences, whose error is about h².
  func testDerivatives() {
    let h = 1e-5
    let x = Tensor<Double>([-1.5, -0.5, 0.5, 1.5])
    for activation in [.identity, .relu, .leakyReLU(slope: 0.2), .sigmoid, .hyperbolicTangent] as [FusedActivation] {
      var (output, above, below) = (x, x + h, x - h)
      output.apply(activation)
      above.apply(activation)
      below.apply(activation)
      var gradient = Tensor<Double>([1, 2, 3, 4])
      gradient.multiplyByDerivative(of: activation, output: output)
      let expected = (above - below) / (2 * h) * Tensor([1, 2, 3, 4])
      XCTAssertTrue(
        gradient.isClose(to: expected, relativeTolerance: 1e-8, absoluteTolerance: 1e-9), "\(activation): \(gradient)")
    }
  }

  func testBiasOfEmptyRows() {
    var x = Tensor<Float>.zeros(shape: [3, 0])
    x.add(bias: Tensor([] as [Float]), thenApply: .relu)
    XCTAssertEqual(x.shape, [3, 0])
  }

  func testDropoutDropsItsShareAndScalesTheRest() {
    let x = Tensor<Float>.ones(shape: [100_000])
    for probability in [0, 0.1, 0.5, 0.9] {
      var y = x
      y.dropOut(probability: probability, seed: 42)
      let dropped = Double((y .== 0).sum()) / 100_000
      // Five standard errors of a share of 100,000.
      XCTAssertEqual(dropped, probability, accuracy: 5 * (0.25 / 100_000).squareRoot())
      XCTAssertEqual(y.maximum(), Float(1 / (1 - probability)), accuracy: 1e-5)
      XCTAssertEqual(y.mean(), 1, accuracy: 0.05)
    }
  }

  func testDropoutOfASeedIsTheSameAgainAndOfAnotherIndependent() {
    let x = Tensor<Float>.ones(shape: [100_000])
    var masks = [x, x, x, x]
    for (index, seed) in [1, 1, 2, 1 << 32].enumerated() { masks[index].dropOut(probability: 0.5, seed: UInt64(seed)) }
    XCTAssertEqual(masks[0], masks[1])
    for other in masks[2...] {
      let agreement = Double((masks[0] .== other).sum()) / 100_000
      XCTAssertEqual(agreement, 0.5, accuracy: 5 * (0.25 / 100_000).squareRoot())
    }
  }

  func testSoftmaxOfTheLecture() {
    var x = Tensor<Double>([5.1, 3.2, -1.7, -2.0])
    x.applySoftmax()
    XCTAssertTrue(x.isClose(to: Tensor([0.87, 0.13, 0, 0]), relativeTolerance: 0, absoluteTolerance: 0.005))
    XCTAssertEqual(x.sum(), 1, accuracy: 1e-15)
  }

  func testCrossEntropyOfTheLecture() {
    // The cat's class scores 3.2, the car's 5.1: softmax gives the cat 0.13, and −ln 0.13 is 2.04.
    var logits = Tensor<Double>([[3.2, 5.1, -1.7]])
    let loss = logits.replaceLogitsByCrossEntropyGradient(labels: [0])
    XCTAssertEqual(loss, 2.04, accuracy: 0.005)
    XCTAssertTrue(
      logits.isClose(to: Tensor([[-0.87, 0.87, 0]]), relativeTolerance: 0, absoluteTolerance: 0.005), "\(logits)")
  }

  func testCrossEntropyOfHugeLogitsIsFinite() {
    for logit in [Float(1e4), -1e4, 3e38] {
      var logits = Tensor<Float>([[logit, 0], [0, logit]])
      let loss = logits.replaceLogitsByCrossEntropyGradient(labels: [0, 1])
      XCTAssertEqual(loss, max(0, -logit), accuracy: max(1e-6, 1e-6 * logit.magnitude))
      XCTAssertTrue(logits.allFinite)
    }
  }

  func testCrossEntropyGradientAgainstCentralDifferences() {
    var random = SeededRandomNumberGenerator(seed: 1)
    let logits = Tensor<Double>.randomNormal(shape: [5, 7], standardDeviation: 3, using: &random)
    let labels = [0, 6, 3, 3, 1]
    func loss(_ logits: Tensor<Double>) -> Double {
      var logits = logits
      return logits.replaceLogitsByCrossEntropyGradient(labels: labels)
    }
    var gradient = logits
    _ = gradient.replaceLogitsByCrossEntropyGradient(labels: labels)
    for index in logits.scalars.indices {
      var (above, below) = (logits, logits)
      above.scalars[index] += 1e-5
      below.scalars[index] -= 1e-5
      XCTAssertEqual(gradient.scalars[index], (loss(above) - loss(below)) / 2e-5, accuracy: 1e-9)
    }
  }

  func testOptimizersStepTowardsTheLeastLoss() {
    // The loss is half the squared distance from the target, its gradient the difference.
    let target = Tensor<Double>([1, -2, 3])
    let start = Tensor<Double>([5, 5, 5])
    let zeros = Tensor<Double>.zeros(shape: [3])
    var results: [String: Tensor<Double>] = [:]

    var x = start
    for _ in 0..<300 { x.stepSGD(gradient: x - target, learningRate: 0.1) }
    results["SGD"] = x
    for nesterov in [false, true] {
      var velocity = zeros
      x = start
      for _ in 0..<300 {
        x.stepSGD(gradient: x - target, velocity: &velocity, learningRate: 0.1, momentum: 0.9, nesterov: nesterov)
      }
      results["momentum, Nesterov \(nesterov)"] = x
    }
    var (mean, meanSquare) = (zeros, zeros)
    x = start
    for step in 1...3000 {
      x.stepAdam(
        gradient: x - target, mean: &mean, meanSquare: &meanSquare, learningRate: 0.05, beta1: 0.9, beta2: 0.999,
        correction1: 1 - pow(0.9, Double(step)), correction2: 1 - pow(0.999, Double(step)), epsilon: 1e-8)
    }
    results["Adam"] = x
    for (name, x) in results {
      XCTAssertTrue(x.isClose(to: target, relativeTolerance: 1e-5), "\(name): \(x)")
    }
    meanSquare = zeros
    x = start
    for _ in 0..<3000 {
      x.stepRMSProp(gradient: x - target, meanSquare: &meanSquare, learningRate: 0.01, smoothing: 0.99, epsilon: 1e-8)
    }
    XCTAssertTrue(x.isClose(to: target, relativeTolerance: 0.05), "RMSProp: \(x)")
  }

  func testGatheringBytes() {
    let bytes: [UInt8] = [0, 255, 51, 102, 10, 20]
    let x = Tensor<Float>(bytes: bytes, rows: [2, 0, 2], columns: 2, scale: Tensor(1 / 255), shift: Tensor(-0.5))
    XCTAssertTrue(
      x.isClose(
        to: Tensor([[10 / 255 - 0.5, 20 / 255 - 0.5], [-0.5, 0.5], [10 / 255 - 0.5, 20 / 255 - 0.5]]),
        relativeTolerance: 1e-6))
    let y = Tensor<Double>(bytes: bytes, rows: [1], columns: 2, scale: Tensor([1, 2]), shift: Tensor([0, 1]))
    XCTAssertEqual(y, Tensor([[51, 205]]))
    XCTAssertEqual(Tensor<Float>(bytes: [], rows: [], columns: 3, scale: Tensor(1), shift: Tensor(0)).shape, [0, 3])
  }
}

private func pow(_ base: Double, _ exponent: Double) -> Double { exp(exponent * log(base)) }
