// Mutant: the shape is asked of a tensor, which has four axes at most.
// Caught by: BroadcastingExamples.testShapesThatFit

import LabContracts
import Tensors

func broadcastShape(of left: [Int], and right: [Int]) -> [Int]? {
  Shape.broadcast(Shape(left), Shape(right)).map { Array($0) }
}

func combined(_ left: Grid, _ right: Grid, by operation: (Int, Int) -> Int) -> Grid? {
  guard let shape = broadcastShape(of: left.shape, and: right.shape) else { return nil }
  let scalars = (0..<scalarCount(of: shape)).map { place in
    let index = index(at: place, in: shape)
    return operation(stretched(left, at: index), stretched(right, at: index))
  }
  return Grid(shape: shape, scalars: scalars)
}

private func stretched(_ grid: Grid, at index: [Int]) -> Int {
  let own = zip(index.suffix(grid.shape.count), grid.shape).map { place, length in length == 1 ? 0 : place }
  return grid.scalars[position(of: own, in: grid.shape)]
}
