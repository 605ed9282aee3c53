// Mutant: the shapes are laid together at their first axes.
// Caught by: BroadcastingExamples.testShapesThatFit, BroadcastingExamples.testShapesThatDoNot

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
    let index = index(at: place, in: shape)
    return operation(stretched(left, at: index), stretched(right, at: index))
  }
  return Grid(shape: shape, scalars: scalars)
}

private func padded(_ shape: [Int], to rank: Int) -> [Int] {
  shape + Array(repeating: 1, count: rank - shape.count)
}

private func stretched(_ grid: Grid, at index: [Int]) -> Int {
  let own = zip(index.prefix(grid.shape.count), grid.shape).map { place, length in length == 1 ? 0 : place }
  return grid.scalars[position(of: own, in: grid.shape)]
}
