import XCTest

import Tensors

final class ArithmeticTests: XCTestCase {
  private let x = Tensor<Float>([[1, 2, 3], [4, 5, 6]])

  func testTensorsOfOneShape() {
    XCTAssertEqual(x + x, Tensor([[2, 4, 6], [8, 10, 12]]))
    XCTAssertEqual(x - x, .zeros(shape: [2, 3]))
    XCTAssertEqual(x * x, Tensor([[1, 4, 9], [16, 25, 36]]))
    XCTAssertEqual(x / x, .ones(shape: [2, 3]))
  }

  func testTensorsOfShapesThatStretch() {
    let row = Tensor<Float>([10, 20, 30])
    let column = Tensor<Float>([[1], [2]])
    XCTAssertEqual(x + row, Tensor([[11, 22, 33], [14, 25, 36]]))
    XCTAssertEqual(row - x, Tensor([[9, 18, 27], [6, 15, 24]]))
    XCTAssertEqual(x * column, Tensor([[1, 2, 3], [8, 10, 12]]))
    XCTAssertEqual(column / x, Tensor([[1, 0.5, 1 / 3], [0.5, 0.4, 2 / 6]]))
    XCTAssertEqual(row * column, Tensor([[10, 20, 30], [20, 40, 60]]))
  }

  func testTensorsAndScalars() {
    let y = Tensor<Float>([1, 2, 4])
    XCTAssertEqual(y + 1, Tensor([2, 3, 5]))
    XCTAssertEqual(1 + y, Tensor([2, 3, 5]))
    XCTAssertEqual(y - 1, Tensor([0, 1, 3]))
    XCTAssertEqual(1 - y, Tensor([0, -1, -3]))
    XCTAssertEqual(y * 2, Tensor([2, 4, 8]))
    XCTAssertEqual(2 * y, Tensor([2, 4, 8]))
    XCTAssertEqual(y / 2, Tensor([0.5, 1, 2]))
    XCTAssertEqual(2 / y, Tensor([2, 1, 0.5]))
    XCTAssertEqual(-y, Tensor([-1, -2, -4]))
    XCTAssertEqual((-Tensor<Float>(0)).scalars[0].sign, .minus)
    XCTAssertEqual(-(-y), y)
  }

  func testInPlace() {
    var y = x
    y += x
    y -= Tensor([1, 1, 1])
    y *= Tensor([[1], [10]])
    y /= Tensor(2)
    XCTAssertEqual(y, Tensor([[0.5, 1.5, 2.5], [35, 45, 55]]))
    y += 1
    y -= 0.5
    y *= 2
    y /= 4
    XCTAssertEqual(y, Tensor([[0.5, 1, 1.5], [17.75, 22.75, 27.75]]))
    y += y
    XCTAssertEqual(y[0, 1], 2)
  }

  func testAddScaled() {
    var y = x
    y.add(x, scaledBy: -0.5)
    XCTAssertEqual(y, x / 2)
    y.add(y, scaledBy: 1)
    XCTAssertEqual(y, x)
  }

  func testEmptyTensors() {
    let empty = Tensor<Double>.zeros(shape: [0, 3])
    XCTAssertEqual((empty + Tensor([1, 2, 3])).shape, [0, 3])
    XCTAssertEqual((empty * 2).shape, [0, 3])
  }

  func testATemporaryLendsItsStorage() {
    let y = x + 1
    let address = y.address
    // The sum takes over the storage of `y`, which nobody uses afterwards, only because the sum consumes it.
    let sum = (consume y) * 2 + x
    XCTAssertEqual(sum.address, address)
    XCTAssertEqual(sum, Tensor([[5, 8, 11], [14, 17, 20]]))
    XCTAssertEqual(x[0, 0], 1)
  }

  func testSpecialNumbers() {
    let special = Tensor<Double>([.infinity, -.infinity, .nan, -0.0])
    XCTAssertEqual((special + 1).scalars[0], .infinity)
    XCTAssertTrue((special - special).scalars[0].isNaN)
    XCTAssertTrue((special * 0).scalars[2].isNaN)
    XCTAssertEqual((1 / special).scalars[3], -.infinity)
  }
}
