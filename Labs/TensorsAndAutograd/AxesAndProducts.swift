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
  unimplemented()
}

/// The grid with its axes in reverse order: what was at index (i, j, k) is at (k, j, i).
///
/// For a matrix: rows become columns. The scalars move; a new shape for the same storage would be another grid.
///
/// - Parameter grid: Any number of axes.
/// - Returns: A grid with the reversed shape and the same scalars in their new places.
func transposed(_ grid: Grid) -> Grid {
  // TODO: Task 3b.
  unimplemented()
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
  unimplemented()
}
