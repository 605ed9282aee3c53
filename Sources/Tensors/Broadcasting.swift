extension Shape {
  /// The shape that two shapes stretch to together, as NumPy's broadcasting rules it, or nil where they don't fit.
  ///
  /// Aligned at the last axis, two lengths fit when they are equal or one of them is 1; a missing axis counts as 1.
  ///
  /// ```swift
  /// Shape.broadcast([4, 3], [3])      // [4, 3]
  /// Shape.broadcast([4, 1], [1, 3])   // [4, 3]
  /// Shape.broadcast([4, 3], [4])      // nil
  /// ```
  public static func broadcast(_ left: Shape, _ right: Shape) -> Shape? {
    if left == right { return left }
    let rank = Swift.max(left.rank, right.rank)
    for offset in 1...rank {
      let (leftLength, rightLength) = (left.length(fromEnd: offset), right.length(fromEnd: offset))
      guard leftLength == rightLength || leftLength == 1 || rightLength == 1 else { return nil }
    }
    return Shape(rank: rank) { axis in
      let (leftLength, rightLength) = (left.length(fromEnd: rank - axis), right.length(fromEnd: rank - axis))
      return leftLength == 1 ? rightLength : leftLength
    }
  }

  /// The length of the axis that is the `offset`th from the end, or 1 where there is none.
  func length(fromEnd offset: Int) -> Int {
    offset <= rank ? paddedLength(rank - offset) : 1
  }
}

/// How two broadcast operands are walked: a few axes, outermost first, each with a length and the operands' steps.
///
/// Neighbouring axes that both operands walk evenly are merged, so that most operations are one call of a kernel.
struct BroadcastWalk {
  struct Axis {
    var length: Int
    var leftStep: Int
    var rightStep: Int
  }

  private(set) var axes: [Axis] = []

  init(left: Shape, right: Shape, result: Shape) {
    var leftStep = 1
    var rightStep = 1
    // From the innermost axis outwards; `axes` is in reverse until the end.
    for offset in 1..<(result.rank + 1) {
      let length = result.length(fromEnd: offset)
      let leftLength = left.length(fromEnd: offset)
      let rightLength = right.length(fromEnd: offset)
      let axis = Axis(
        length: length, leftStep: leftLength == 1 ? 0 : leftStep, rightStep: rightLength == 1 ? 0 : rightStep)
      leftStep *= leftLength
      rightStep *= rightLength
      if length == 1 { continue }
      if let inner = axes.last, axis.leftStep == inner.leftStep * inner.length,
        axis.rightStep == inner.rightStep * inner.length
      {
        axes[axes.count - 1].length *= length
      } else {
        axes.append(axis)
      }
    }
    axes.reverse()
  }

  /// Calls `body` with the start of each matrix that the two innermost axes make: its offsets in the operands and the result.
  func forEachMatrix(_ body: (_ left: Int, _ right: Int, _ result: Int) -> Void) {
    let outer = axes.dropLast(2)
    let matrixCount = rows.length * columns.length
    let count = outer.reduce(1) { $0 * $1.length }
    for matrix in 0..<count {
      var remainder = matrix
      var left = 0
      var right = 0
      for axis in outer.reversed() {
        left += remainder % axis.length * axis.leftStep
        right += remainder % axis.length * axis.rightStep
        remainder /= axis.length
      }
      body(left, right, matrix * matrixCount)
    }
  }

  var columns: Axis { axes.last ?? Axis(length: 1, leftStep: 0, rightStep: 0) }
  var rows: Axis { axes.dropLast().last ?? Axis(length: 1, leftStep: 0, rightStep: 0) }
}
