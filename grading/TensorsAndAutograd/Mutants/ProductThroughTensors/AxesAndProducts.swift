// Mutant: the numbers are multiplied as tensors, whose scalars round.
// Caught by: AxesAndProductsChecks.testProductOfLargeNumbers

import LabContracts
import Tensors

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
  let (outer, others) = (left.shape.dropLast(), right.shape.dropFirst())
  let product = matrixProduct(
    Tensor(shape: [scalarCount(of: Array(outer)), inner], scalars: left.scalars.map(Double.init)),
    Tensor(shape: [inner, scalarCount(of: Array(others))], scalars: right.scalars.map(Double.init)))
  return Grid(shape: Array(outer + others), scalars: product.scalars.map { Int($0) })
}
