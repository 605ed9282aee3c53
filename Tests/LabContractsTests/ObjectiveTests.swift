import Foundation
import LabContracts
import LabRemoting
import Tensors
import XCTest

final class ObjectiveTests: XCTestCase {
  private static let all: [Objective] = [
    .affine(slopes: Tensor([2, -1, 0.5]), offset: 3),
    .quadratic(coefficients: Tensor([1, 2, 3]), center: Tensor([0, 1, -1])),
    .cubic(coefficients: Tensor([1, -1, 2])),
    .quartic(coefficients: Tensor([0.5, 1, 1])),
    .coupledWaves(coefficients: Tensor([1, 2, 3])),
    .sumTimes,
  ]

  func testValuesAtAPoint() {
    let x = Tensor<Double>([1, 2, -1])
    let waves = sin(1.0) * 2 + 2 * sin(2.0) * -1 + 3 * sin(-1.0)
    for (objective, value) in zip(ObjectiveTests.all, [2.5, 3, -9, 17.5, waves, -3]) {
      XCTAssertEqual(objective(x), value, accuracy: 1e-12, "\(objective)")
    }
  }

  func testTheLecturesExample() {
    XCTAssertEqual(Objective.sumTimes(Tensor([-2, 5, -4])), -12)
  }

  func testTheShapeOfThePointIsFree() {
    let flat = Tensor<Double>([1, 2, 3, 4])
    let square = Tensor<Double>([[1, 2], [3, 4]])
    let objective = Objective.quartic(coefficients: Tensor([1, 1, 1, 1]))
    XCTAssertEqual(objective(flat), objective(square))
  }

  func testEveryFamilyCrosses() throws {
    for objective in ObjectiveTests.all {
      XCTAssertEqual(try Coding.decode(Objective.self, from: try Coding.encode(objective)), objective)
    }
  }
}
