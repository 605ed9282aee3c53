import XCTest

import Tensors

final class ShapeTests: XCTestCase {
  func testCountIsTheProductOfTheLengths() {
    XCTAssertEqual(([] as Shape).count, 1)
    XCTAssertEqual(([7] as Shape).count, 7)
    XCTAssertEqual(([2, 3, 4, 5] as Shape).count, 120)
    XCTAssertEqual(([2, 0, 4] as Shape).count, 0)
  }

  func testLengthsComeBackInOrder() {
    let shape: Shape = [2, 3, 4, 5]
    XCTAssertEqual(shape.rank, 4)
    XCTAssertEqual(shape.axes.map { shape[$0] }, [2, 3, 4, 5])
    XCTAssertEqual(Array(shape), [2, 3, 4, 5])
    XCTAssertEqual(Array([] as Shape), [])
    XCTAssertEqual(Shape([2, 3].lazy.map { $0 + 1 }), [3, 4])
  }

  func testShapesOfDifferentRankDiffer() {
    XCTAssertNotEqual([] as Shape, [1])
    XCTAssertNotEqual([3] as Shape, [3, 1])
    XCTAssertEqual([3, 1] as Shape, [3, 1])
    XCTAssertEqual(Set([[], [1], [1, 1], [1]] as [Shape]).count, 3)
  }

  func testDescription() {
    XCTAssertEqual("\([] as Shape)", "[]")
    XCTAssertEqual("\([5] as Shape)", "[5]")
    XCTAssertEqual("\([2, 3] as Shape)", "[2, 3]")
  }

  func testUncheckedLengthsAreRefused() {
    expectError(.tooManyAxes, [1, 1, 1, 1, 1])
    expectError(.negativeLength(-1, axis: 1), [2, -1])
    expectError(.tooManyScalars(4, axis: 1), [1 << 62, 4])
    expectError(.tooManyScalars(1 << 32, axis: 2), [0, 1 << 32, 1 << 32])
    XCTAssertNoThrow(try Shape(validating: [Int.max, 1, 0]))
  }

  private func expectError(_ expected: ShapeError, _ lengths: [Int], file: StaticString = #filePath, line: UInt = #line)
  {
    XCTAssertThrowsError(try Shape(validating: lengths), file: file, line: line) {
      XCTAssertEqual($0 as? ShapeError, expected, file: file, line: line)
    }
  }

  func testEndlessLengthsAreRefusedSoon() {
    XCTAssertThrowsError(try Shape(validating: sequence(first: 1) { $0 }))
  }

  func testBlocksAroundAnAxis() {
    let shape: Shape = [2, 3, 4, 5]
    XCTAssertTrue(shape.blocks(around: 0) == (1, 2, 60))
    XCTAssertTrue(shape.blocks(around: 2) == (6, 4, 5))
    XCTAssertTrue(shape.blocks(around: 3) == (24, 5, 1))
  }

  func testReducingAndPrepending() {
    let shape: Shape = [2, 3, 4]
    XCTAssertEqual(shape.reducing(1, keepingAxis: false), [2, 4])
    XCTAssertEqual(shape.reducing(1, keepingAxis: true), [2, 1, 4])
    XCTAssertEqual(([3] as Shape).reducing(0, keepingAxis: false), [])
    XCTAssertEqual(shape.prepending(7), [7, 2, 3, 4])
  }
}
