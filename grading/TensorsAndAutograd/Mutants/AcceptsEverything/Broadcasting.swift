// Mutant: lengths that don’t fit are accepted, and the longer one is taken.
// Caught by: BroadcastingExamples.testShapesThatDoNot, BroadcastingChecks.testOneAxisThatDoesNotFit,
//   BroadcastingChecks.testLengthZeroAndNoAxes, BroadcastingChecks.testASingleNumberMeetsEverything

import LabContracts

func broadcastShape(of left: [Int], and right: [Int]) -> [Int]? {
  let rank = max(left.count, right.count)
  var shape: [Int] = []
  for (x, y) in zip(padded(left, to: rank), padded(right, to: rank)) {
    shape.append(max(x, y))
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
  Array(repeating: 1, count: rank - shape.count) + shape
}

private func stretched(_ grid: Grid, at index: [Int]) -> Int {
  let own = zip(index.suffix(grid.shape.count), grid.shape).map { place, length in length == 1 ? 0 : place }
  return grid.scalars[position(of: own, in: grid.shape)]
}
