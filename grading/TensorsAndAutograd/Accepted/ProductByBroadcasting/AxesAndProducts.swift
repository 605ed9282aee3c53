// Accepted: the product is a broadcast product of both, summed along the axis that they share.

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
  guard let inner = left.shape.last, inner == right.shape.first else { return nil }
  let (rows, columns) = (scalarCount(of: left.shape.dropLast()), scalarCount(of: Array(right.shape.dropFirst())))
  let factors = Grid(shape: [rows, inner, 1], scalars: left.scalars)
  let others = Grid(shape: [inner, columns], scalars: right.scalars)
  return combined(factors, others, by: *).map { products in
    Grid(shape: left.shape.dropLast() + right.shape.dropFirst(), scalars: sum(of: products, alongAxis: 1).scalars)
  }
}
