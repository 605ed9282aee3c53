import XCTest

import Tensors

final class BroadcastingTests: XCTestCase {
  func testShapesThatFit() {
    XCTAssertEqual(Shape.broadcast([4, 3], [4, 3]), [4, 3])
    XCTAssertEqual(Shape.broadcast([4, 3], [3]), [4, 3])
    XCTAssertEqual(Shape.broadcast([3], [4, 3]), [4, 3])
    XCTAssertEqual(Shape.broadcast([4, 1], [1, 3]), [4, 3])
    XCTAssertEqual(Shape.broadcast([], [2, 3, 4, 5]), [2, 3, 4, 5])
    XCTAssertEqual(Shape.broadcast([2, 1, 4, 1], [3, 1, 5]), [2, 3, 4, 5])
    XCTAssertEqual(Shape.broadcast([0, 3], [1, 3]), [0, 3])
    XCTAssertEqual(Shape.broadcast([1], [0]), [0])
    XCTAssertEqual(Shape.broadcast([], []), [])
  }

  func testShapesThatDoNotFit() {
    XCTAssertNil(Shape.broadcast([4, 3], [4]))
    XCTAssertNil(Shape.broadcast([2], [3]))
    XCTAssertNil(Shape.broadcast([0], [2]))
    XCTAssertNil(Shape.broadcast([2, 3, 4], [2, 1, 3]))
  }

  /// Every pair of shapes with axes of 0 to 3, against an index-by-index computation of what NumPy's rules say.
  func testEveryPairOfSmallShapes() {
    let shapes = shapesOfSmallAxes()
    var fittingCount = 0
    for left in shapes {
      for right in shapes {
        guard let shape = Shape.broadcast(left, right) else { continue }
        fittingCount += 1
        let x = Tensor(shape: left, scalars: (0..<left.count).map { Double($0 + 1) })
        let y = Tensor(shape: right, scalars: (0..<right.count).map { Double(100 * ($0 + 1)) })
        let sum = x + y
        guard sum.shape == shape else { return XCTFail("\(left) + \(right) has the shape \(sum.shape)") }
        for place in 0..<shape.count {
          let indices = self.indices(ofPlace: place, in: shape)
          let expected = x.scalar(atBroadcast: indices) + y.scalar(atBroadcast: indices)
          guard sum.scalars[place] == expected else { return XCTFail("\(left) + \(right) at \(indices)") }
        }
      }
    }
    XCTAssertGreaterThan(fittingCount, 3000)
  }

  private func shapesOfSmallAxes() -> [Shape] {
    var lengths: [[Int]] = [[]]
    var shapes: [Shape] = [[]]
    for _ in 0..<4 {
      lengths = lengths.flatMap { prefix in [0, 1, 2, 3].map { prefix + [$0] } }
      // Only every third shape of four axes: their pairs are many.
      let chosen = lengths[0].count < 4 ? lengths : stride(from: 0, to: lengths.count, by: 3).map { lengths[$0] }
      shapes += chosen.map { Shape($0) }
    }
    return shapes
  }

  private func indices(ofPlace place: Int, in shape: Shape) -> [Int] {
    var place = place
    var indices: [Int] = []
    for length in shape.reversed() {
      indices.insert(place % length, at: 0)
      place /= length
    }
    return indices
  }
}

extension Tensor {
  /// The scalar that stretches to these indices of a broadcast shape.
  fileprivate func scalar(atBroadcast indices: [Int]) -> Scalar {
    var offset = 0
    for (length, index) in zip(shape, indices.suffix(rank)) { offset = offset * length + (length == 1 ? 0 : index) }
    return scalars[offset]
  }
}
