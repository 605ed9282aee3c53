import XCTest

import Tensors

final class MatrixProductTests: XCTestCase {
  private let x = Tensor<Double>([[1, 2, 3], [4, 5, 6]])

  func testMatrices() {
    XCTAssertEqual(matrixProduct(x, Tensor([[1, 0], [0, 1], [1, 1]])), Tensor([[4, 5], [10, 11]]))
    XCTAssertEqual(matrixProduct(x, x, transposingRight: true), Tensor([[14, 32], [32, 77]]))
    XCTAssertEqual(matrixProduct(x, x, transposingLeft: true), matrixProduct(x.transposed(), x))
    XCTAssertEqual(
      matrixProduct(x, x.transposed(), transposingLeft: true, transposingRight: true), matrixProduct(x.transposed(), x))
  }

  func testVectors() {
    XCTAssertEqual(matrixProduct(x, Tensor([0.5, 1, 2])), Tensor([8.5, 19]))
    XCTAssertEqual(matrixProduct(x, Tensor([1, 10]), transposingLeft: true), Tensor([41, 52, 63]))
    XCTAssertEqual(matrixProduct(Tensor([1, 10]), x), Tensor([41, 52, 63]))
    XCTAssertEqual(matrixProduct(Tensor([1, 1, 1]), x, transposingRight: true), Tensor([6, 15]))
  }

  func testEmptyMatrices() {
    XCTAssertEqual(matrixProduct(Tensor<Float>.zeros(shape: [2, 0]), .zeros(shape: [0, 3])), .zeros(shape: [2, 3]))
    XCTAssertEqual(matrixProduct(Tensor<Float>.zeros(shape: [0, 2]), .zeros(shape: [2, 3])).shape, [0, 3])
  }

  func testIntoATensorThatIsThere() {
    var result = Tensor<Double>.ones(shape: [2, 2])
    let address = result.address
    matrixProduct(x, x, transposingRight: true, into: &result)
    XCTAssertEqual(result, Tensor([[14, 32], [32, 77]]))
    matrixProduct(x, x, transposingRight: true, into: &result, adding: true)
    XCTAssertEqual(result, Tensor([[28, 64], [64, 154]]))
    XCTAssertEqual(result.address, address)
  }

  func testNaNSpreadsToItsRowAndColumnOnly() {
    var random = SeededRandomNumberGenerator(seed: 1)
    var left = Tensor<Float>.random(shape: [40, 50], using: &random)
    let right = Tensor<Float>.random(shape: [50, 60], using: &random)
    left[7, 3] = .nan
    let product = matrixProduct(left, right)
    for row in 0..<40 { XCTAssertEqual(product[row: row].allFinite, row != 7) }
  }
}
