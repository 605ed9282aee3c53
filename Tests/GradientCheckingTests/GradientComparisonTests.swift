import GradientChecking
import Tensors
import XCTest

final class GradientComparisonTests: XCTestCase {
  func testRelativeErrorIsSymmetricAndScaleFree() {
    XCTAssertEqual(GradientComparison.relativeError(1, 3), 0.5)
    XCTAssertEqual(GradientComparison.relativeError(3, 1), 0.5)
    XCTAssertEqual(GradientComparison.relativeError(-1e200, -3e200), 0.5)
    XCTAssertEqual(GradientComparison.relativeError(2, -2), 1)
  }

  func testTinyNumbersAreMeasuredAgainstTheFloor() {
    XCTAssertEqual(GradientComparison.relativeError(0, 0), 0)
    XCTAssertEqual(GradientComparison.relativeError(-0.0, 0), 0)
    XCTAssertEqual(GradientComparison.relativeError(1e-12, 0), 1e-4, accuracy: 1e-18)
    // Zero where the gradient isn't zero is as wrong as can be.
    XCTAssertEqual(GradientComparison.relativeError(0, 1), 1)
  }

  func testNothingAgreesWithWhatIsNotFinite() {
    for bad in [Double.nan, .infinity, -.infinity] {
      XCTAssertEqual(GradientComparison.relativeError(bad, 1), .infinity)
      XCTAssertEqual(GradientComparison.relativeError(1, bad), .infinity)
      XCTAssertEqual(GradientComparison.relativeError(bad, bad), .infinity)
    }
  }

  func testTheWorstIndexIsFoundWhereverItIs() {
    let numerical = Tensor<Double>([[1, 2], [3, 4]])
    for index in 0..<4 {
      var analytic = numerical
      analytic.scalars[index] *= 1.5
      let comparison = GradientComparison(analytic: analytic, numerical: numerical)
      XCTAssertEqual(comparison.worstIndex, index)
      XCTAssertEqual(comparison.largestError, 0.2, accuracy: 1e-12)
      XCTAssertEqual(comparison.relativeErrors.count, 4)
    }
  }

  func testOneNaNAmongGoodNumbersIsTheWorst() {
    let comparison = GradientComparison(analytic: Tensor([1, .nan, 3]), numerical: Tensor([1, 2, 3]))
    XCTAssertEqual(comparison.worstIndex, 1)
    XCTAssertEqual(comparison.largestError, .infinity)
  }

  func testEmptyGradientsAgree() {
    let empty = Tensor<Double>.zeros(shape: [0, 3])
    let comparison = GradientComparison(analytic: empty, numerical: empty)
    XCTAssertNil(comparison.worstIndex)
    XCTAssertEqual(comparison.largestError, 0)
  }
}
