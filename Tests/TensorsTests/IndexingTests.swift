import XCTest

import Tensors

final class IndexingTests: XCTestCase {
  func testReadingAndWriting() {
    var scalar = Tensor<Double>(5)
    XCTAssertEqual(scalar[], 5)
    scalar[] = 6
    XCTAssertEqual(scalar.scalars, [6])

    var vector = Tensor<Double>([1, 2, 3])
    vector[2] += 10
    XCTAssertEqual(vector[2], 13)

    var matrix = Tensor<Double>([[1, 2, 3], [4, 5, 6]])
    XCTAssertEqual(matrix[1, 0], 4)
    matrix[0, 2] = 7
    XCTAssertEqual(matrix.scalars, [1, 2, 7, 4, 5, 6])

    var block = Tensor<Double>(shape: [2, 3, 4, 5], scalars: (0..<120).map(Double.init))
    XCTAssertEqual(block[1, 2, 3, 4], 119)
    XCTAssertEqual(block[1, 0, 2, 1], 71)
    block[0, 1, 0, 0] = -1
    XCTAssertEqual(block.scalars[20], -1)
  }

  func testRows() {
    let x = Tensor<Float>([[1, 2], [3, 4], [5, 6]])
    XCTAssertEqual(x[row: 1], Tensor([3, 4]))
    XCTAssertEqual(Tensor<Float>([7, 8])[row: 1], Tensor(8))
    XCTAssertEqual(x[rows: 1..<3], Tensor([[3, 4], [5, 6]]))
    XCTAssertEqual(x[rows: ..<1], Tensor([[1, 2]]))
    XCTAssertEqual(x[rows: 1...], Tensor([[3, 4], [5, 6]]))
    XCTAssertEqual(x[rows: 0...1], Tensor([[1, 2], [3, 4]]))
    XCTAssertEqual(x[rows: 3..<3].shape, [0, 2])
    XCTAssertEqual(x.rows(at: [2, 0, 2]), Tensor([[5, 6], [1, 2], [5, 6]]))
    XCTAssertEqual(x.rows(at: []).shape, [0, 2])
  }

  func testRowsOfABlock() {
    let x = Tensor<Float>(shape: [2, 2, 2], scalars: (0..<8).map(Float.init))
    XCTAssertEqual(x[row: 1], Tensor([[4, 5], [6, 7]]))
    XCTAssertEqual(x[rows: 1...].shape, [1, 2, 2])
    XCTAssertEqual(x.rows(at: [1]).scalars, [4, 5, 6, 7])
  }

  func testChangingRows() {
    var x = Tensor<Float>([[1, 2], [3, 4], [5, 6]])
    x[row: 0] = Tensor([7, 8])
    x[rows: 1...] *= 10
    XCTAssertEqual(x, Tensor([[7, 8], [30, 40], [50, 60]]))
    x[row: 2][1] = 0
    XCTAssertEqual(x[2, 1], 0)
    x[row: 1] = x[row: 0]
    XCTAssertEqual(x[row: 1], Tensor([7, 8]))
  }
}
