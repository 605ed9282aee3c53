import XCTest

import Tensors

final class ShapingTests: XCTestCase {
  func testReshapingKeepsTheScalarsAndTheirPlace() {
    let x = Tensor<Float>([[1, 2, 3], [4, 5, 6]])
    let reshaped = x.reshaped(to: [3, 2])
    XCTAssertEqual(reshaped, Tensor([[1, 2], [3, 4], [5, 6]]))
    XCTAssertEqual(reshaped.address, x.address)
    XCTAssertEqual(x.flattened().shape, [6])
    XCTAssertEqual(Tensor<Float>(3).reshaped(to: [1, 1, 1, 1]).shape, [1, 1, 1, 1])
    XCTAssertEqual(Tensor<Float>.zeros(shape: [0, 3]).reshaped(to: [5, 0]).shape, [5, 0])
  }

  func testTransposing() {
    XCTAssertEqual(Tensor<Float>([[1, 2, 3], [4, 5, 6]]).transposed(), Tensor([[1, 4], [2, 5], [3, 6]]))
    XCTAssertEqual(Tensor<Float>.zeros(shape: [0, 3]).transposed().shape, [3, 0])
    var random = SeededRandomNumberGenerator(seed: 1)
    let x = Tensor<Double>.random(shape: [37, 53], using: &random)
    XCTAssertEqual(x.transposed().transposed(), x)
  }

  func testStackingAndConcatenating() {
    let x = Tensor<Float>([1, 2])
    let y = Tensor<Float>([3, 4])
    XCTAssertEqual(Tensor(stacking: [x, y]), Tensor([[1, 2], [3, 4]]))
    XCTAssertEqual(Tensor(stacking: [Tensor<Float>(1), Tensor(2)]), Tensor([1, 2]))
    XCTAssertEqual(Tensor(concatenating: [x, y]), Tensor([1, 2, 3, 4]))
    let matrix = Tensor<Float>([[1, 2], [3, 4]])
    XCTAssertEqual(Tensor(concatenating: [matrix, Tensor([[5, 6]])]), Tensor([[1, 2], [3, 4], [5, 6]]))
  }
}
