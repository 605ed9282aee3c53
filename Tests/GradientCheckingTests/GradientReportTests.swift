import GradientChecking
import Tensors
import XCTest

final class GradientReportTests: XCTestCase {
  func testARightGradientHasNoFailures() {
    let x = Tensor<Double>([1, -2, 3])
    let report = checkGradient(3 * x * x, of: { ($0 * $0 * $0).sum() }, at: x)
    XCTAssertEqual(report.entries.map(\.index), [0, 1, 2])
    XCTAssertTrue(report.failures(tolerance: 1e-8).isEmpty, "\(report)")
    XCTAssertTrue(report.kinks.isEmpty)
  }

  func testEachWrongIndexIsNamed() {
    let x = Tensor<Double>([1, -2, 3])
    var gradient = 2 * x
    gradient[1] += 0.01
    gradient[2] = .nan
    let report = checkGradient(gradient, of: { ($0 * $0).sum() }, at: x)
    XCTAssertEqual(report.failures(tolerance: 1e-6).map(\.index), [1, 2])
    XCTAssertTrue("\(report)".hasPrefix("[2]  analytic nan"), "\(report)")
  }

  func testKinksAreRecognised() {
    let x = Tensor<Double>([0, 2, -2, 1e-6])
    // A rectified linear unit bends at 0, and within the step of 1e-6; at 2 and −2 it is smooth.
    let report = checkGradient(Tensor([0, 1, 0, 1]), of: { maximum($0, 0).sum() }, at: x, step: 1e-5)
    XCTAssertEqual(report.kinks, [0, 3])
    XCTAssertTrue(report.failures(tolerance: 1e-6).isEmpty)
  }

  func testSteepAndCurvedIsNoKink() {
    let x = Tensor<Double>([0, 0.01, -3, 20])
    XCTAssertEqual(checkGradient(exp(x), of: { exp($0).sum() }, at: x).kinks, [])
    let large = Tensor<Double>([1e3])
    XCTAssertEqual(checkGradient(4 * large * large * large, of: { ($0 * $0 * $0 * $0).sum() }, at: large).kinks, [])
    XCTAssertEqual(checkGradient(Tensor([0]), of: { _ in 5 }, at: Tensor([1])).kinks, [])
  }

  func testFlatAndCurvedIsNoKink() {
    // x⁴ and |x|³ hardly move near 0, yet they have a slope there: none.
    let zero = Tensor<Double>([0])
    for f in [{ ($0 * $0 * $0 * $0).sum() }, { (abs($0) * $0 * $0).sum() }] as [(Tensor<Double>) -> Double] {
      XCTAssertEqual(checkGradient(Tensor([5]), of: f, at: zero).failures(tolerance: 1e-6).map(\.index), [0])
      XCTAssertTrue(checkGradient(zero, of: f, at: zero).failures(tolerance: 1e-6).isEmpty)
    }
  }

  func testSuggestedSteps() {
    XCTAssertEqual(suggestedStep(for: Double.self), 6.055e-6, accuracy: 1e-9)
    XCTAssertEqual(suggestedStep(for: Float.self), 4.92e-3, accuracy: 1e-5)
    XCTAssertEqual(suggestedStep(for: Double.self, magnitude: 1000), 6.055e-3, accuracy: 1e-6)
  }

  /// The lecture's slide: at h = 0.0001 the loss goes from 1.25347 to 1.25322, to 1.25353, and stays.
  func testForwardDifferencesOfTheLecture() {
    let weights = Tensor<Double>([0.34, -1.11, 0.78])
    let loss = { (moved: Tensor<Double>) -> Double in
      if moved[0] != weights[0] { return 1.25322 }
      return moved[1] != weights[1] ? 1.25353 : 1.25347
    }
    let gradient = forwardDifferences(of: loss, at: weights, step: 0.0001)
    XCTAssertTrue(gradient.isClose(to: Tensor([-2.5, 0.6, 0]), relativeTolerance: 1e-9, absoluteTolerance: 1e-9))
  }

  func testForwardDifferencesAreFirstOrderAccurate() {
    let x = Tensor<Double>([2])
    XCTAssertEqual(forwardDifferences(of: { ($0 * $0).sum() }, at: x, step: 1e-3)[0], 4.001, accuracy: 1e-9)
  }
}
