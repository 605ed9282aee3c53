import Foundation
import XCTest

import Tensors

final class MathematicsTests: XCTestCase {
  func testFunctionsOfTensors() {
    let x = Tensor<Double>([[0, 1], [-2, 0.25]])
    expectClose(exp(x), x.map { Foundation.exp($0) })
    expectClose(tanh(x), x.map { Foundation.tanh($0) })
    XCTAssertEqual(abs(x), Tensor([[0, 1], [2, 0.25]]))
    XCTAssertEqual(sqrt(Tensor<Float>([4, 9, 0])), Tensor([2, 3, 0]))
    expectClose(log(exp(x) + 1), x.map { Foundation.log(1 + Foundation.exp($0)) })
  }

  func testEdges() {
    XCTAssertEqual(exp(Tensor<Float>([-.infinity, 0, 1000, -1000])), Tensor([0, 1, .infinity, 0]))
    XCTAssertEqual(log(Tensor<Float>([0, 1, .infinity])), Tensor([-.infinity, 0, .infinity]))
    XCTAssertTrue(log(Tensor<Float>(-1))[].isNaN)
    XCTAssertTrue(sqrt(Tensor<Float>(-1))[].isNaN)
    XCTAssertTrue(exp(Tensor<Float>(.nan))[].isNaN)
    XCTAssertTrue(tanh(Tensor<Float>(.nan))[].isNaN)
    XCTAssertEqual(tanh(Tensor<Float>([.infinity, -.infinity])), Tensor([1, -1]))
    XCTAssertEqual(tanh(Tensor<Float>(-0.0))[].sign, .minus)
    XCTAssertEqual(exp(Tensor<Float>.zeros(shape: [0, 2])).shape, [0, 2])
  }

  func testFunctionsOfScalarsInGenericCode() {
    func softplus<Scalar: TensorScalar>(_ x: Scalar) -> Scalar { log(1 + exp(x)) }
    XCTAssertEqual(softplus(0 as Double), 0.693_147_180_559_945_3, accuracy: 1e-15)
    XCTAssertEqual(softplus(0 as Float), 0.693_147_2, accuracy: 1e-6)
    XCTAssertEqual(sqrt(tanh(0.25 as Float)), 0.494_892_6, accuracy: 1e-6)
  }

  func testAFunctionLeavesItsArgumentAlone() {
    let x = Tensor<Double>([1, 2])
    _ = exp(x)
    XCTAssertEqual(x, Tensor([1, 2]))
  }

  private func expectClose(_ x: Tensor<Double>, _ y: Tensor<Double>, file: StaticString = #filePath, line: UInt = #line)
  {
    XCTAssertTrue(x.isClose(to: y, relativeTolerance: 1e-15), "\(x) is not \(y)", file: file, line: line)
  }
}
