extension Shape {
  /// The shape of a vector; unlike a literal, it needs no array.
  package static func vector(_ count: Int) -> Shape {
    Shape(rank: 1) { _ in count }
  }

  /// The shape of a matrix; unlike a literal, it needs no array.
  package static func matrix(_ rows: Int, _ columns: Int) -> Shape {
    Shape(rank: 2) { axis in axis == 0 ? rows : columns }
  }

  /// The lengths before, of, and after an axis, those before and those after multiplied together.
  package func blocks(around axis: Int) -> (outer: Int, length: Int, inner: Int) {
    checkAxis(axis)
    var outer = 1
    var inner = 1
    for other in 0..<axis { outer *= self[other] }
    for other in axis + 1..<rank { inner *= self[other] }
    return (outer, self[axis], inner)
  }

  /// This shape without an axis, or with length 1 there.
  package func reducing(_ axis: Int, keepingAxis: Bool) -> Shape {
    checkAxis(axis)
    return keepingAxis
      ? Shape(rank: rank) { $0 == axis ? 1 : self[$0] }
      : Shape(rank: rank - 1) { $0 < axis ? self[$0] : self[$0 + 1] }
  }

  /// This shape with one more axis, the outermost.
  package func prepending(_ length: Int) -> Shape {
    require(rank < Shape.maximumRank, "The shape \(self) can't have one more axis: \(ShapeError.tooManyAxes)")
    return Shape(rank: rank + 1) { $0 == 0 ? length : self[$0 - 1] }
  }
}
