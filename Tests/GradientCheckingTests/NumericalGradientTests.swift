import Foundation
import GradientChecking
import Tensors
import XCTest

final class NumericalGradientTests: XCTestCase {
  func testTheErrorIsOfSecondOrder() {
    // (x + h)³ − (x − h)³ = 6x²h + 2h³: at 2, the difference is off by exactly h².
    for step in [0.1, 0.01] {
      let gradient = numericalGradient(of: { $0.scalars[0] * $0.scalars[0] * $0.scalars[0] }, at: Tensor(2), step: step)
      XCTAssertEqual(gradient.scalars[0], 12 + step * step, accuracy: 1e-10)
    }
  }

  func testTheGradientHasTheShapeOfItsPoint() {
    for shape: Shape in [[], [3], [2, 3], [1, 2, 1, 2], [0], [2, 0]] {
      let gradient = numericalGradient(of: { $0.scalars.reduce(0, +) }, at: .ones(shape: shape))
      XCTAssertEqual(gradient.shape, shape)
      for slope in gradient.scalars { XCTAssertEqual(slope, 1, accuracy: 1e-9) }
    }
  }

  func testTheFunctionSeesOneScalarMovedAtATime() {
    let x = Tensor<Double>([0.1, 0.2, 0.3])
    var calls = 0
    _ = numericalGradient(
      of: { point in
        calls += 1
        XCTAssertEqual(zip(point.scalars, x.scalars).count { $0 != $1 }, 1)
        return 0
      }, at: x)
    XCTAssertEqual(calls, 6)
  }

  func testTheLecturesLoss() {
    let f: (Tensor<Double>) -> Double = { ($0.scalars[0] + $0.scalars[1]) * $0.scalars[2] }
    let gradient = numericalGradient(of: f, at: Tensor([-2, 5, -4]))
    XCTAssertLessThan(
      GradientComparison(analytic: Tensor([-4, -4, 3]), numerical: gradient).largestError, 1e-9)
  }

  func testInfinityStaysVisible() {
    let gradient = numericalGradient(of: { $0.scalars[0] > 1 ? .infinity : 0 }, at: Tensor([1, 5]))
    XCTAssertEqual(gradient.scalars[0], .infinity)
    XCTAssertEqual(gradient.scalars[1], 0)
  }
}
