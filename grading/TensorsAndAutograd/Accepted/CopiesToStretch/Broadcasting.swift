// Accepted: both grids are copied to the common shape, one axis at a time, and then zipped.

import LabContracts

func broadcastShape(of left: [Int], and right: [Int]) -> [Int]? {
  guard let x = left.last else { return right }
  guard let y = right.last else { return left }
  guard x == y || x == 1 || y == 1 else { return nil }
  guard let front = broadcastShape(of: left.dropLast(), and: right.dropLast()) else { return nil }
  return front + [y == 1 ? x : y]
}

func combined(_ left: Grid, _ right: Grid, by operation: (Int, Int) -> Int) -> Grid? {
  broadcastShape(of: left.shape, and: right.shape).map { shape in
    Grid(shape: shape, scalars: zip(left.copied(to: shape), right.copied(to: shape)).map { operation($0, $1) })
  }
}

extension Grid {
  /// The scalars after stretching: those of each outermost entry in turn, or of the only one again and again.
  fileprivate func copied(to target: [Int]) -> [Int] {
    guard let length = target.first else { return scalars }
    let rest = Array(target.dropFirst())
    guard shape.count == target.count else {
      return (0..<length).flatMap { _ in copied(to: rest) }
    }
    let entry = shape.dropFirst().reduce(1, *)
    return (0..<length).flatMap { place in
      let start = shape[0] == 1 ? 0 : place * entry
      return Grid(shape: Array(shape.dropFirst()), scalars: Array(scalars[start..<(start + entry)])).copied(to: rest)
    }
  }
}
