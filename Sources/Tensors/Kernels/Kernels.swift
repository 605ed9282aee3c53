/// The loops over scalars that every operation on tensors comes down to, as a table of functions.
///
/// A table rather than calls by name, so that the tests can hold two tables against each other: the C kernels and their
/// plain Swift twins. Pointers refer to scalars in row-major order. A result may be one of the inputs, at the same address;
/// otherwise they don't overlap.
struct Kernels<Scalar: TensorScalar>: Sendable {
  typealias Input = UnsafePointer<Scalar>
  typealias Output = UnsafeMutablePointer<Scalar>

  /// Combines two matrices, each with a step between rows and one between columns (0 repeats a row or a column), into a
  /// contiguous one: `(rows, columns, x, x's steps, y, y's steps, result)`.
  typealias Combination = @Sendable (Int, Int, Input, Int, Int, Input, Int, Int, Output) -> Void

  var add: Combination
  var subtract: Combination
  var multiply: Combination
  var divide: Combination

  /// The sum of scalars: `(count, x)`.
  var sum: @Sendable (Int, Input) -> Scalar
  /// The sum of the products of two vectors: `(count, x, y)`.
  var dotProduct: @Sendable (Int, Input, Input) -> Scalar

  /// Reduces the middle one of three axes: `(outer, length, inner, x, result)`, the result having `outer * inner` scalars.
  typealias Reduction = @Sendable (Int, Int, Int, Input, Output) -> Void

  var sumAlongAxis: Reduction
  /// The greatest scalar, or NaN where there is one.
  var maximumAlongAxis: Reduction
  /// The least scalar, or NaN where there is one.
  var minimumAlongAxis: Reduction

  /// The product of an m×k and a k×n matrix, or adds it to the result:
  /// `(x is transposed, y is transposed, m, n, k, x, y, adds, result)`.
  ///
  /// A transposed x is stored as k×m, a transposed y as n×k.
  var matrixProduct: @Sendable (Bool, Bool, Int, Int, Int, Input, Input, Bool, Output) -> Void

  /// Transposes a matrix: `(rows, columns, x, result)`.
  var transpose: @Sendable (Int, Int, Input, Output) -> Void
}
