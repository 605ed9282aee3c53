import LabContracts
import LabSupport

/// The sums along one axis.
///
/// The result at an index is the sum of all scalars whose index is the same but for a further place at `axis`.
///
/// - Parameters:
///   - grid: Any number of axes, at least one.
///   - axis: The axis to add up along, counted from 0, the outermost. Along an axis of length 0 each sum is 0.
/// - Returns: A grid of the same shape without that axis; of shape [] for a grid with one axis.
func sum(of grid: Grid, alongAxis axis: Int) -> Grid {
  // TODO: Task 3a.
  // BEGIN SOLUTION
  var shape = grid.shape
  shape.remove(at: axis)
  var sums = Grid(shape: shape, scalars: Array(repeating: 0, count: scalarCount(of: shape)))
  for (place, scalar) in grid.scalars.enumerated() {
    var index = index(at: place, in: grid.shape)
    index.remove(at: axis)
    sums.scalars[position(of: index, in: shape)] += scalar
  }
  return sums
  // END SOLUTION
}

/// The grid with its axes in reverse order: what was at index (i, j, k) is at (k, j, i).
///
/// For a matrix: rows become columns. The scalars move; a new shape for the same storage would be another grid.
///
/// - Parameter grid: Any number of axes.
/// - Returns: A grid with the reversed shape and the same scalars in their new places.
func transposed(_ grid: Grid) -> Grid {
  // TODO: Task 3b.
  // BEGIN SOLUTION
  let shape = Array(grid.shape.reversed())
  let scalars = grid.scalars.indices.map { place in
    grid.scalars[position(of: index(at: place, in: shape).reversed(), in: grid.shape)]
  }
  return Grid(shape: shape, scalars: scalars)
  // END SOLUTION
}

/// The product over the last axis of `left` and the first axis of `right`.
///
/// For matrices it is the matrix product: Pᵢⱼ = Σₖ Lᵢₖ·Rₖⱼ. With more axes, i and j stand for several indices each: all axes of
/// `left` but the last, and all axes of `right` but the first. (NumPy calls this `tensordot(left, right, axes=1)`.)
///
/// - Parameters:
///   - left: Shape [i…, k], with at least one axis.
///   - right: Shape [k, j…], with at least one axis.
/// - Returns: A grid of shape [i…, j…], so of shape [] for two vectors; `nil` when the two lengths k differ.
func product(of left: Grid, and right: Grid) -> Grid? {
  // TODO: Task 3c.
  // BEGIN SOLUTION
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
  // END SOLUTION
}
