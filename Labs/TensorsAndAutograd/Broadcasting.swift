import LabContracts
import LabSupport

/// The shape that two shapes stretch to together.
///
/// The shapes are laid side by side at their **last** axes; where one has no more axes, it counts as having 1. Two lengths
/// fit when they are equal, and then that is the length, or when one of them is 1, and then the other is the length (0 is a
/// length like any other: 0 and 1 give 0). All axes have to fit.
///
/// - Parameters:
///   - left: The length of each axis; any number of axes, none included.
///   - right: The length of each axis; any number of axes, none included.
/// - Returns: The common shape, with as many axes as the longer of the two; `nil` when they don't fit.
func broadcastShape(of left: [Int], and right: [Int]) -> [Int]? {
  // TODO: Task 2a.
  unimplemented()
}

/// Two grids combined, scalar by scalar, after both are stretched to their common shape.
///
/// A grid is stretched along an axis of length 1 by using its one entry for every place. An axis that it doesn't have, at the
/// front, is stretched in the same way. The grids needn't be copied to be stretched: at an axis of length 1, read at 0.
///
/// - Parameters:
///   - left: The grid whose scalars are the operation's first operand; any number of axes.
///   - right: The grid whose scalars are the operation's second operand; any number of axes.
///   - operation: What to make of two scalars, such as their difference.
/// - Returns: A grid of the shape that `broadcastShape(of:and:)` gives; `nil` when that is `nil`.
func combined(_ left: Grid, _ right: Grid, by operation: (Int, Int) -> Int) -> Grid? {
  // TODO: Task 2b.
  unimplemented()
}
