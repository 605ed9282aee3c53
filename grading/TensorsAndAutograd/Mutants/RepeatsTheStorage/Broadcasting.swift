// Mutant: a grid is stretched by reading its storage over and over.
// Caught by: BroadcastingExamples.testRowMinusColumn, BroadcastingChecks.testDifferencesOverFiveAxes,
//   BroadcastingChecks.testEitherSideIsStretched

import LabContracts

func broadcastShape(of left: [Int], and right: [Int]) -> [Int]? {
  let rank = max(left.count, right.count)
  var shape: [Int] = []
  for (x, y) in zip(padded(left, to: rank), padded(right, to: rank)) {
    guard x == y || x == 1 || y == 1 else { return nil }
    shape.append(x == 1 ? y : x)
  }
  return shape
}

func combined(_ left: Grid, _ right: Grid, by operation: (Int, Int) -> Int) -> Grid? {
  guard let shape = broadcastShape(of: left.shape, and: right.shape) else { return nil }
  let scalars = (0..<scalarCount(of: shape)).map { place in
    operation(left.scalars[place % left.scalars.count], right.scalars[place % right.scalars.count])
  }
  return Grid(shape: shape, scalars: scalars)
}

private func padded(_ shape: [Int], to rank: Int) -> [Int] {
  Array(repeating: 1, count: rank - shape.count) + shape
}
