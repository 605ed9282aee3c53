import XCTest

import Tensors

final class TensorTests: XCTestCase {
  func testCreation() {
    XCTAssertEqual(Tensor<Double>([1, 2, 3]).shape, [3])
    XCTAssertEqual(Tensor<Double>([[1, 2, 3], [4, 5, 6]]).shape, [2, 3])
    XCTAssertEqual(Tensor<Double>([[1, 2, 3], [4, 5, 6]]).scalars, [1, 2, 3, 4, 5, 6])
    XCTAssertEqual(Tensor<Float>(7).shape, [])
    XCTAssertEqual(Tensor<Float>(7).scalars, [7])
    XCTAssertEqual(Tensor<Float>(repeating: 2, shape: [2, 2]).scalars, [2, 2, 2, 2])
    XCTAssertEqual(Tensor<Float>.zeros(shape: [3]).scalars, [0, 0, 0])
    XCTAssertEqual(Tensor<Float>.ones(shape: [1, 2]).scalars, [1, 1])
  }

  func testEmptyTensors() {
    XCTAssertEqual(Tensor<Float>([] as [Float]).shape, [0])
    XCTAssertEqual(Tensor<Float>([] as [[Float]]).shape, [0, 0])
    XCTAssertEqual(Tensor<Float>([[], []]).shape, [2, 0])
    XCTAssertEqual(Tensor<Float>.zeros(shape: [2, 0, 3]).scalars, [])
  }

  func testOneHot() {
    XCTAssertEqual(Tensor<Float>.oneHot([2, 0], classCount: 3), Tensor([[0, 0, 1], [1, 0, 0]]))
    XCTAssertEqual(Tensor<Float>.oneHot([], classCount: 3).shape, [0, 3])
  }

  func testCopiesNeverSeeAChange() {
    let original = Tensor<Double>([[1, 2], [3, 4]])
    let changes: [(inout Tensor<Double>) -> Void] = [
      { $0[0, 1] = 9 },
      { $0.reshape(to: [4]) { $0[2] = 9 } },
      { $0.scalars[3] += 1 },
      { $0.scalars = [5, 6, 7, 8] },
      { $0 += 1 },
      { $0 *= $0 },
      { $0[row: 1] = Tensor([0, 0]) },
      { $0[rows: 0...] = Tensor([[0, 0], [0, 0]]) },
      { $0.add(Tensor([[1, 1], [1, 1]]), scaledBy: 2) },
      { $0.fill(with: 7) },
      { $0.apply(.sigmoid) },
      {
        let x = $0; matrixProduct(x, x, into: &$0)
      },
    ]
    for (index, change) in changes.enumerated() {
      var copy = original
      change(&copy)
      XCTAssertNotEqual(copy, original, "change \(index)")
      XCTAssertEqual(original.scalars, [1, 2, 3, 4], "change \(index)")
    }
  }

  func testScalarsTakenOutAreACopy() {
    var x = Tensor<Float>([1, 2, 3])
    var scalars = x.scalars
    x[0] = 10
    XCTAssertEqual(scalars, [1, 2, 3])
    scalars[1] = 20
    XCTAssertEqual(x.scalars, [10, 2, 3])
  }

  func testOneChangeCopiesNothing() {
    var x = Tensor<Float>.zeros(shape: [1000])
    let address = x.address
    for index in x.scalars.indices { x.scalars[index] += 1 }
    x[3] = 2
    x += 1
    XCTAssertEqual(x.address, address)
    XCTAssertEqual(x.sum(), 2001)
  }

  func testAScalarOfOneMillionCanBeChangedQuickly() {
    // With a copy for each change this would move 4 TB.
    var x = Tensor<Float>.zeros(shape: [1000, 1000])
    for index in x.scalars.indices { x.scalars[index] += 1 }
    XCTAssertEqual(x.sum(), 1_000_000)
  }

  func testMap() {
    let x = Tensor<Double>([[1, 4], [9, 16]])
    XCTAssertEqual(x.map { $0.squareRoot() }, Tensor([[1, 2], [3, 4]]))
    XCTAssertThrowsError(try x.map { _ in throw ShapeError.tooManyAxes })
  }

  func testTensorsCrossTasks() async {
    let x = Tensor<Float>(repeating: 1, shape: [100_000])
    let sums = await withTaskGroup(of: Float.self) { group in
      for index in 0..<8 {
        group.addTask {
          var y = x
          for _ in 0..<20 { y = y * 1 + 0 }
          y[0] = Float(index)
          return y.sum()
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    XCTAssertEqual(sums.sorted(), (0..<8).map { 99_999 + Float($0) })
    XCTAssertEqual(x.sum(), 100_000)
  }
}

extension Tensor {
  /// Where the scalars are, to tell whether something copied them.
  var address: UnsafeRawPointer? {
    var address: UnsafeRawPointer?
    withScalars { address = UnsafeRawPointer($0) }
    return address
  }

  /// Changes the tensor in another shape.
  fileprivate mutating func reshape(to other: Shape, _ body: (inout Tensor) -> Void) {
    let original = shape
    var reshaped = reshaped(to: other)
    body(&reshaped)
    self = reshaped.reshaped(to: original)
  }
}
