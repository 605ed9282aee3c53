extension Shape {
  /// The lengths before, of, and after an axis, those before and those after multiplied together.
  func blocks(around axis: Int) -> (outer: Int, length: Int, inner: Int) {
    checkAxis(axis)
    var outer = 1
    var inner = 1
    for other in 0..<axis { outer *= self[other] }
    for other in axis + 1..<rank { inner *= self[other] }
    return (outer, self[axis], inner)
  }

  /// This shape without an axis, or with length 1 there.
  func reducing(_ axis: Int, keepingAxis: Bool) -> Shape {
    checkAxis(axis)
    return keepingAxis
      ? Shape(rank: rank) { $0 == axis ? 1 : self[$0] }
      : Shape(rank: rank - 1) { $0 < axis ? self[$0] : self[$0 + 1] }
  }

  /// This shape with one more axis, the outermost.
  func prepending(_ length: Int) -> Shape {
    precondition(rank < Shape.maximumRank, "The shape \(self) can't have one more axis: \(ShapeError.tooManyAxes)")
    return Shape(rank: rank + 1) { $0 == 0 ? length : self[$0 - 1] }
  }
}
