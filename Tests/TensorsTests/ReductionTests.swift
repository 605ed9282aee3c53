import XCTest

import Tensors

final class ReductionTests: XCTestCase {
  private let x = Tensor<Double>([[1, 5, 3], [4, 2, 6]])

  func testOfAllScalars() {
    XCTAssertEqual(x.sum(), 21)
    XCTAssertEqual(x.mean(), 3.5)
    XCTAssertEqual(x.maximum(), 6)
    XCTAssertEqual(x.minimum(), 1)
    XCTAssertEqual(x.argmax(), 5)
    XCTAssertEqual(x.dot(x), 91)
    XCTAssertEqual(Tensor<Float>(7).sum(), 7)
    XCTAssertEqual(Tensor<Float>(7).argmax(), 0)
  }

  func testOfNoScalars() {
    let empty = Tensor<Double>.zeros(shape: [0, 2])
    XCTAssertEqual(empty.sum(), 0)
    XCTAssertTrue(empty.mean().isNaN)
    XCTAssertTrue(empty.allFinite)
    XCTAssertEqual(empty.sum(alongAxis: 0), Tensor([0, 0]))
    XCTAssertEqual(empty.sum(alongAxis: 1).shape, [0])
    XCTAssertEqual(empty.argmax(alongAxis: 1), [])
    XCTAssertTrue(empty.mean(alongAxis: 0).scalars.allSatisfy(\.isNaN))
  }

  func testAlongAnAxis() {
    XCTAssertEqual(x.sum(alongAxis: 0), Tensor([5, 7, 9]))
    XCTAssertEqual(x.sum(alongAxis: 1), Tensor([9, 12]))
    XCTAssertEqual(x.mean(alongAxis: 1), Tensor([3, 4]))
    XCTAssertEqual(x.maximum(alongAxis: 0), Tensor([4, 5, 6]))
    XCTAssertEqual(x.minimum(alongAxis: 1), Tensor([1, 2]))
    XCTAssertEqual(x.argmax(alongAxis: 0), [1, 0, 1])
    XCTAssertEqual(x.argmax(alongAxis: 1), [1, 2])
    XCTAssertEqual(Tensor<Double>([1, 2]).sum(alongAxis: 0), Tensor(3))
  }

  func testAKeptAxisBroadcastsBack() {
    XCTAssertEqual(x.sum(alongAxis: 1, keepingAxis: true), Tensor([[9], [12]]))
    XCTAssertEqual((x / x.sum(alongAxis: 1, keepingAxis: true)).sum(alongAxis: 1), Tensor([1, 1]))
    XCTAssertEqual(x.maximum(alongAxis: 0, keepingAxis: true).shape, [1, 3])
  }

  func testVariance() {
    XCTAssertEqual(x.variance(alongAxis: 1), Tensor([8 / 3, 8 / 3]))
    XCTAssertEqual(x.variance(alongAxis: 0, keepingAxis: true), Tensor([[2.25, 2.25, 2.25]]))
  }

  func testMiddleAxis() {
    let block = Tensor<Float>(shape: [2, 3, 2], scalars: (0..<12).map(Float.init))
    XCTAssertEqual(block.sum(alongAxis: 1), Tensor([[6, 9], [24, 27]]))
    XCTAssertEqual(block.argmax(alongAxis: 1), [2, 2, 2, 2])
  }

  func testIntoATensorThatIsThere() {
    var sums = Tensor<Double>.ones(shape: [3])
    let address = sums.address
    x.sum(alongAxis: 0, into: &sums)
    XCTAssertEqual(sums, Tensor([5, 7, 9]))
    XCTAssertEqual(sums.address, address)
  }

  func testNaNIsNeverOverlooked() {
    let y = Tensor<Float>([[1, .nan, 3], [4, 2, 6]])
    XCTAssertTrue(y.maximum().isNaN)
    XCTAssertTrue(y.minimum().isNaN)
    XCTAssertTrue(y.maximum(alongAxis: 1)[0].isNaN)
    XCTAssertEqual(y.maximum(alongAxis: 1)[1], 6)
    XCTAssertEqual(y.argmax(), 1)
    XCTAssertEqual(y.argmax(alongAxis: 1), [1, 2])
    XCTAssertFalse(y.allFinite)
  }

  func testTheFirstOfSeveralGreatestCounts() {
    XCTAssertEqual(Tensor<Float>([3, 7, 7]).argmax(), 1)
    XCTAssertEqual(Tensor<Float>([-.infinity, -.infinity]).argmax(), 0)
  }
}
