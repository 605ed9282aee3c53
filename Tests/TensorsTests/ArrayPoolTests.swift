import XCTest

import Tensors

final class ArrayPoolTests: XCTestCase {
  private let largeCount = 100_000

  func testAnArrayIsGivenAgain() {
    let pool = ArrayPool<Float>()
    XCTAssertNil(pool.take(count: largeCount))
    pool.keep([Float](repeating: 1, count: largeCount))
    XCTAssertNil(pool.take(count: largeCount + 1))
    XCTAssertEqual(pool.take(count: largeCount)?.count, largeCount)
    XCTAssertNil(pool.take(count: largeCount))
  }

  func testSmallAndHugeArraysAreNotWorthKeeping() {
    XCTAssertFalse(ArrayPool<Float>.recycles(count: 0))
    XCTAssertFalse(ArrayPool<Float>.recycles(count: 1000))
    XCTAssertTrue(ArrayPool<Float>.recycles(count: largeCount))
    XCTAssertFalse(ArrayPool<Float>.recycles(count: 100_000_000))
  }

  func testTheCapacityIsNeverExceeded() {
    let pool = ArrayPool<Double>()
    let count = ArrayPool<Double>.capacity / MemoryLayout<Double>.stride / 4
    for _ in 0..<9 { pool.keep([Double](repeating: 0, count: count)) }
    var keptCount = 0
    while pool.take(count: count) != nil { keptCount += 1 }
    XCTAssertEqual(keptCount, 1)
  }

  func testATensorTakesOverTheStorageOfAnother() {
    // A length that no other test asks for.
    let shape: Shape = [123_457]
    let address = Tensor<Double>.zeros(shape: shape).address
    let x = Tensor<Double>.ones(shape: shape)
    XCTAssertEqual(x.address, address)
    XCTAssertEqual(x.sum(), 123_457)
    let y = Tensor<Double>.ones(shape: shape)
    XCTAssertNotEqual(y.address, address)
  }

  func testScalarsTakenOutOfATensorSurviveIt() {
    let shape: Shape = [123_459]
    let scalars = Tensor<Double>.ones(shape: shape).scalars
    let x = Tensor<Double>.zeros(shape: shape)
    XCTAssertEqual(x.sum(), 0)
    XCTAssertEqual(scalars.reduce(0, +), 123_459)
  }
}
