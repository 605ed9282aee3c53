// Accepted: sums, transpose and product work on blocks of the storage, without indices.

import LabContracts

func sum(of grid: Grid, alongAxis axis: Int) -> Grid {
  let (outer, inner) = (grid.shape[..<axis].reduce(1, *), grid.shape[(axis + 1)...].reduce(1, *))
  let length = grid.shape[axis]
  var sums = [Int](repeating: 0, count: outer * inner)
  for block in 0..<outer {
    for place in 0..<length {
      for offset in 0..<inner {
        sums[block * inner + offset] += grid.scalars[(block * length + place) * inner + offset]
      }
    }
  }
  return Grid(shape: Array(grid.shape[..<axis] + grid.shape[(axis + 1)...]), scalars: sums)
}

func transposed(_ grid: Grid) -> Grid {
  guard grid.shape.count > 1 else { return grid }
  // The outermost axis goes last: the transposes of its entries lie beside each other.
  let entry = grid.shape.dropFirst().reduce(1, *)
  let entries = (0..<grid.shape[0]).map { place in
    transposed(
      Grid(shape: Array(grid.shape.dropFirst()), scalars: Array(grid.scalars[(place * entry)..<((place + 1) * entry)])))
  }
  let scalars = (0..<entry).flatMap { offset in entries.map { $0.scalars[offset] } }
  return Grid(shape: grid.shape.reversed(), scalars: scalars)
}

func product(of left: Grid, and right: Grid) -> Grid? {
  guard left.shape.last == right.shape.first, let inner = right.shape.first else { return nil }
  let columns = right.shape.dropFirst().reduce(1, *)
  var product = Grid(shape: Array(left.shape.dropLast() + right.shape.dropFirst()), scalars: [])
  product.scalars = Array(repeating: 0, count: left.scalars.count / inner * columns)
  for (place, factor) in left.scalars.enumerated() {
    for column in 0..<columns {
      product.scalars[place / inner * columns + column] += factor * right.scalars[place % inner * columns + column]
    }
  }
  return product
}
