import NeuralNetworks
import Tensors
import XCTest

final class LossTests: XCTestCase {
  /// The lecture's scores of a cat, a car and a frog.
  private let scores = Tensor<Double>([[3.2, 5.1, -1.7], [1.3, 4.9, 2.0], [2.2, 2.5, -3.1]])

  func testHingeOfTheLecture() {
    let hinge = Loss.hinge
    for (row, expected) in [2.9, 0, 12.9].enumerated() {
      XCTAssertEqual(hinge(scores[rows: row...row], .labels([row])), expected, accuracy: 1e-12)
    }
    XCTAssertEqual(hinge(scores, .labels([0, 1, 2])), 5.27, accuracy: 0.005)
  }

  func testCrossEntropyOfTheLecture() {
    // The slide's 0.89 is the base-10 logarithm of 0.13; the loss takes the natural one.
    let crossEntropy = Loss.softmaxCrossEntropy
    XCTAssertEqual(crossEntropy(scores[rows: 0...0], .labels([0])), 2.04, accuracy: 0.005)
  }

  func testGradientsAgreeWithDifferences() {
    var random = SeededRandomNumberGenerator(seed: 5)
    let labels = [2, 0, 3, 1, 1]
    let matrix = Tensor<Double>.randomNormal(shape: [5, 4], standardDeviation: 2, using: &random)
    let vector = Tensor<Double>.randomNormal(shape: [5], using: &random)
    let shares = Tensor<Double>.random(shape: [5, 4], in: 0...1, using: &random)
    let cases: [(Loss, Tensor<Double>, Targets<Double>)] = [
      (.softmaxCrossEntropy, matrix, .labels(labels)), (.hinge, matrix, .labels(labels)),
      (.binaryCrossEntropy, vector, .labels([0, 1, 1, 0, 1])),
      (.binaryCrossEntropy, vector.reshaped(to: [5, 1]), .labels([0, 1, 1, 0, 1])),
      (.binaryCrossEntropy, matrix, .values(shares)), (.meanSquaredError, matrix, .values(shares)),
      (.meanSquaredError, vector.reshaped(to: [5, 1]), .values(vector * 2)),
    ]
    for (loss, predictions, targets) in cases {
      expectGradient(
        loss.gradient(at: predictions, targets), of: { loss($0, targets) }, at: predictions, "\(loss)")
    }
  }

  func testHugeLogitsGiveTheExactLoss() {
    for logit in [1e4, -1e4] {
      let pair = Tensor<Float>([[Float(logit), 0]])
      let softmax = Loss.softmaxCrossEntropy
      let binary = Loss.binaryCrossEntropy
      XCTAssertEqual(softmax(pair, .labels([0])), Float(max(0, -logit)))
      XCTAssertEqual(binary(Tensor([Float(logit)]), .labels([1])), Float(max(0, -logit)))
      XCTAssertEqual(binary(Tensor([Float(logit)]), .labels([0])), Float(max(0, logit)))
      XCTAssertTrue(softmax.gradient(at: pair, .labels([0])).allFinite)
      XCTAssertTrue(binary.gradient(at: Tensor([Float(logit)]), .labels([1])).allFinite)
      XCTAssertTrue(Loss.hinge.gradient(at: pair, .labels([0])).allFinite)
    }
  }

  func testHingeGradientWhereAMarginIsJustMet() {
    let gradient = Loss.hinge.gradient(at: Tensor<Double>([[2, 1, 5]]), .labels([0]))
    XCTAssertEqual(gradient, Tensor([[-1, 0, 1]]))
  }

  func testNaNShows() {
    let loss = Loss.hinge
    XCTAssertTrue(loss(Tensor<Double>([[.nan, 0]]), .labels([1])).isNaN)
    let squared = Loss.meanSquaredError
    XCTAssertTrue(squared(Tensor<Double>([.nan]), .values(Tensor([0]))).isNaN)
  }

  func testPyTorch() throws {
    try compareWithPyTorch(Double.self)
    try compareWithPyTorch(Float.self)
  }

  private func compareWithPyTorch<Scalar: TensorScalar>(_ scalar: Scalar.Type) throws {
    let losses: [String: Loss] = [
      "softmaxCrossEntropy": .softmaxCrossEntropy, "hinge": .hinge, "binaryCrossEntropy": .binaryCrossEntropy,
      "meanSquaredError": .meanSquaredError,
    ]
    for test in try PyTorchFixtures.load().losses {
      let loss = try XCTUnwrap(losses[test.name.split(separator: " ").first.map(String.init) ?? ""])
      let predictions = test.predictions.tensor(of: scalar)
      let targets: Targets<Scalar> =
        if let labels = test.labels { .labels(labels) } else { .values(try XCTUnwrap(test.values).tensor()) }
      expectClose(
        Tensor([loss(predictions, targets)]), Tensor([Scalar(test.value)]), relative: tolerance(of: scalar), test.name)
      expectClose(
        loss.gradient(at: predictions, targets), test.gradient.tensor(), relative: tolerance(of: scalar), test.name)
    }
  }
}
