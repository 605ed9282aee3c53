import XCTest

import Tensors

final class TensorTests: XCTestCase {
  func testCopiesAreIndependent() {
    var x = Tensor<Double>([[1, 2], [3, 4]])
    let copy = x
    x[0, 1] = 20
    x.scalars[3] += 1
    XCTAssertEqual(x.scalars, [1, 20, 3, 5])
    XCTAssertEqual(copy.scalars, [1, 2, 3, 4])
  }

  func testBroadcastingArithmetic() {
    let x = Tensor<Float>([[1, 2, 3], [4, 5, 6]])
    let row = Tensor<Float>([10, 20, 30])
    let column = Tensor<Float>([[1], [2]])
    XCTAssertEqual(x + row, Tensor([[11, 22, 33], [14, 25, 36]]))
    XCTAssertEqual(row - x, Tensor([[9, 18, 27], [6, 15, 24]]))
    XCTAssertEqual(x * column, Tensor([[1, 2, 3], [8, 10, 12]]))
    XCTAssertEqual(row * column, Tensor([[10, 20, 30], [20, 40, 60]]))
    XCTAssertEqual(2 / Tensor<Float>([1, 2, 4]), Tensor([2, 1, 0.5]))
    XCTAssertEqual(1 - Tensor<Float>([1, 2, 4]), Tensor([0, -1, -3]))
  }

  func testMatrixProduct() {
    let x = Tensor<Double>([[1, 2, 3], [4, 5, 6]])
    let weights = Tensor<Double>([0.5, 1, 2])
    XCTAssertEqual(matrixProduct(x, weights), Tensor([8.5, 19]))
    XCTAssertEqual(matrixProduct(x, x, transposingRight: true), Tensor([[14, 32], [32, 77]]))
    XCTAssertEqual(matrixProduct(x, x, transposingLeft: true), matrixProduct(x.transposed(), x))
  }
}
