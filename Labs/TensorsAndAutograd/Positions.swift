import LabContracts
import LabSupport

/// How many scalars a shape holds: the product of its lengths.
///
/// - Parameter shape: The length of each axis; each 0 or more. A shape without axes holds one scalar.
/// - Returns: The number of scalars.
func scalarCount(of shape: [Int]) -> Int {
  // TODO: Task 1a.
  unimplemented()
}

/// Where the scalar at an index lies in the storage. Storage is row-major: the last axis varies fastest.
///
/// With shape (a, b, c) the scalar at index (i, j, k) lies at position (i·b + j)·c + k.
///
/// - Parameters:
///   - index: A place on each axis, counted from 0 and below the axis's length; as many as the shape has axes.
///   - shape: The length of each axis; any number of axes.
/// - Returns: The position, counted from 0. Without axes it is 0.
func position(of index: [Int], in shape: [Int]) -> Int {
  // TODO: Task 1b.
  unimplemented()
}

/// Which index a position belongs to: the reverse of `position(of:in:)`.
///
/// - Parameters:
///   - position: A position in the storage, counted from 0 and below the number of scalars.
///   - shape: The length of each axis; any number of axes.
/// - Returns: A place on each axis, outermost first; as many as the shape has axes.
func index(at position: Int, in shape: [Int]) -> [Int] {
  // TODO: Task 1c.
  unimplemented()
}
