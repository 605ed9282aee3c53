// Mutant: scalars at the same position are multiplied.
// Caught by: AxesAndProductsExamples.testProductOfTwoMatrices

import LabContracts

func sum(of grid: Grid, alongAxis axis: Int) -> Grid {
  var shape = grid.shape
  shape.remove(at: axis)
  var sums = Grid(shape: shape, scalars: Array(repeating: 0, count: scalarCount(of: shape)))
  for (place, scalar) in grid.scalars.enumerated() {
    var index = index(at: place, in: grid.shape)
    index.remove(at: axis)
    sums.scalars[position(of: index, in: shape)] += scalar
  }
  return sums
}

func transposed(_ grid: Grid) -> Grid {
  let shape = Array(grid.shape.reversed())
  let scalars = grid.scalars.indices.map { place in
    grid.scalars[position(of: index(at: place, in: shape).reversed(), in: grid.shape)]
  }
  return Grid(shape: shape, scalars: scalars)
}

func product(of left: Grid, and right: Grid) -> Grid? {
  guard left.shape.last == right.shape.first else { return nil }
  let shape = Array(left.shape.dropLast() + right.shape.dropFirst())
  return Grid(shape: shape, scalars: (0..<scalarCount(of: shape)).map { left.scalars[$0] * right.scalars[$0] })
}
