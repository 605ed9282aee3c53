/// The product of two matrices, of shapes `[m, k]` and `[k, n]`, which has the shape `[m, n]`.
///
/// ```swift
/// let logits = matrixProduct(images, weights)
/// let weightGradient = matrixProduct(images, logitGradient, transposingLeft: true)
/// ```
///
/// A vector on the left counts as one row, a vector on the right as one column, and the result is then a vector (two vectors
/// have a ``Tensor/dot(_:)`` instead).
///
/// - Parameters:
///   - left: A matrix of shape `[m, k]`, or `[k, m]` when transposed, or a vector.
///   - right: A matrix of shape `[k, n]`, or `[n, k]` when transposed, or a vector.
///   - transposingLeft: Whether to take `left` as transposed, which copies nothing.
///   - transposingRight: Whether to take `right` as transposed, which copies nothing.
/// - Returns: The product, of shape `[m, n]`.
/// - Precondition: The inner lengths agree.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func matrixProduct<Scalar>(
  _ left: Tensor<Scalar>, _ right: Tensor<Scalar>, transposingLeft: Bool = false, transposingRight: Bool = false
) -> Tensor<Scalar> {
  let plan = MatrixProductPlan(left.shape, transposingLeft, right.shape, transposingRight)
  return Tensor(shape: plan.resultShape) { result in
    plan.run(left, right, adding: false, result)
  }
}

/// Writes the product of two matrices into a tensor that is already there, or adds it, reusing its storage.
///
/// - Parameters:
///   - left: A matrix of shape `[m, k]`, or `[k, m]` when transposed, or a vector.
///   - right: A matrix of shape `[k, n]`, or `[n, k]` when transposed, or a vector.
///   - transposingLeft: Whether to take `left` as transposed, which copies nothing.
///   - transposingRight: Whether to take `right` as transposed, which copies nothing.
///   - result: Where the product goes, of shape `[m, n]`.
///   - adding: Whether to add to what `result` holds.
/// - Precondition: The inner lengths agree, and `result` has the product's shape.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func matrixProduct<Scalar>(
  _ left: Tensor<Scalar>, _ right: Tensor<Scalar>, transposingLeft: Bool = false, transposingRight: Bool = false,
  into result: inout Tensor<Scalar>, adding: Bool = false
) {
  let plan = MatrixProductPlan(left.shape, transposingLeft, right.shape, transposingRight)
  require(
    result.shape == plan.resultShape,
    "The product has the shape \(plan.resultShape), but the tensor for it has the shape \(result.shape).")
  result.withMutableScalars { plan.run(left, right, adding: adding, $0) }
}

/// The lengths of a matrix product, once its shapes are found to fit.
private struct MatrixProductPlan {
  let transposingLeft: Bool
  let transposingRight: Bool
  let m: Int
  let n: Int
  let k: Int
  let resultShape: Shape

  init(_ left: Shape, _ transposingLeft: Bool, _ right: Shape, _ transposingRight: Bool) {
    let name = { (shape: Shape, isTransposed: Bool) in isTransposed ? "\(shape) transposed" : "\(shape)" }
    require(
      (1...2).contains(left.rank) && (1...2).contains(right.rank) && left.rank + right.rank > 2,
      "A matrix product takes two matrices or a matrix and a vector, not the shapes \(left) and \(right).")
    // A vector is a matrix of one row on the left and of one column on the right, transposed or not.
    let leftMatrix = left.rank == 1 ? (rows: 1, columns: left[0]) : (rows: left[0], columns: left[1])
    let rightMatrix = right.rank == 1 ? (rows: right[0], columns: 1) : (rows: right[0], columns: right[1])
    self.transposingLeft = transposingLeft && left.rank == 2
    self.transposingRight = transposingRight && right.rank == 2
    m = self.transposingLeft ? leftMatrix.columns : leftMatrix.rows
    k = self.transposingLeft ? leftMatrix.rows : leftMatrix.columns
    n = self.transposingRight ? rightMatrix.rows : rightMatrix.columns
    let rightRows = self.transposingRight ? rightMatrix.columns : rightMatrix.rows
    require(
      k == rightRows,
      """
      The shapes \(name(left, self.transposingLeft)) and \(name(right, self.transposingRight)) have no matrix product: \
      \(k) columns on the left, \(rightRows) rows on the right.
      """)
    resultShape = left.rank == 1 ? .vector(n) : right.rank == 1 ? .vector(m) : .matrix(m, n)
  }

  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  func run<Scalar>(
    _ left: Tensor<Scalar>, _ right: Tensor<Scalar>, adding: Bool, _ result: UnsafeMutablePointer<Scalar>
  ) {
    left.withScalars { leftScalars in
      right.withScalars { rightScalars in
        Scalar.implementation.kernels.matrixProduct(
          transposingLeft, transposingRight, m, n, k, leftScalars, rightScalars, adding, result)
      }
    }
  }
}
