// Mutant: axis 0 is the innermost.
// Caught by: AxesAndProductsExamples.testSumsOfAMatrix

import LabContracts

func sum(of grid: Grid, alongAxis axis: Int) -> Grid {
  let axis = grid.shape.count - 1 - axis
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
  guard let inner = left.shape.last, inner == right.shape.first else { return nil }
  let (outer, others) = (left.shape.dropLast(), right.shape.dropFirst())
  let (rows, columns) = (scalarCount(of: Array(outer)), scalarCount(of: Array(others)))
  var scalars: [Int] = []
  for row in 0..<rows {
    for column in 0..<columns {
      scalars.append(
        (0..<inner).reduce(0) { $0 + left.scalars[row * inner + $1] * right.scalars[$1 * columns + column] })
    }
  }
  return Grid(shape: Array(outer + others), scalars: scalars)
}
