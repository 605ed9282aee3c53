/// The loops over scalars that every operation on tensors comes down to, as a table of functions.
///
/// A table rather than calls by name, so that the tests can hold two tables against each other: the C kernels and their
/// plain Swift twins. Its members are no part of the public interface, nor are they documented twice: `kernel_declarations.h`
/// of CKernels says what each one does, with the parameters in the same order.
package struct Kernels<Scalar: TensorScalar>: Sendable {
  package typealias Input = UnsafePointer<Scalar>
  package typealias Output = UnsafeMutablePointer<Scalar>

  // MARK: Arithmetic

  /// Combines two matrices: `(rows, columns, x, x's row step, x's column step, y, y's row step, y's column step, result)`.
  package typealias Combination = @Sendable (Int, Int, Input, Int, Int, Input, Int, Int, Output) -> Void

  package let add: Combination
  package let subtract: Combination
  package let multiply: Combination
  package let divide: Combination
  package let maximum: Combination
  package let minimum: Combination
  package let less: Combination
  package let lessOrEqual: Combination
  package let equal: Combination
  /// `(count, factor, x, result)`
  package let addScaled: @Sendable (Int, Scalar, Input, Output) -> Void

  // MARK: Functions of each scalar

  /// `(count, x, result)`
  package typealias Function = @Sendable (Int, Input, Output) -> Void

  package let exponential: Function
  package let logarithm: Function
  package let squareRoot: Function
  package let absoluteValue: Function

  // MARK: Reductions

  /// Reduces the middle one of three axes: `(outer, length, inner, x, result)`.
  package typealias Reduction = @Sendable (Int, Int, Int, Input, Output) -> Void

  /// `(count, x)`
  package let sum: @Sendable (Int, Input) -> Scalar
  /// `(count, x, y)`
  package let dotProduct: @Sendable (Int, Input, Input) -> Scalar
  /// `(count, x)`
  package let allFinite: @Sendable (Int, Input) -> Bool
  /// `(count, x, y)`
  package let allEqual: @Sendable (Int, Input, Input) -> Bool
  package let sumAlongAxis: Reduction
  package let maximumAlongAxis: Reduction
  package let minimumAlongAxis: Reduction
  /// `(outer, length, inner, x, result)`
  package let argmaxAlongAxis: @Sendable (Int, Int, Int, Input, UnsafeMutablePointer<Int>) -> Void

  // MARK: Matrices

  /// `(transposing left, transposing right, m, n, k, left, right, adds, result)`
  package let matrixProduct: @Sendable (Bool, Bool, Int, Int, Int, Input, Input, Bool, Output) -> Void
  /// `(rows, columns, x, result)`
  package let transpose: @Sendable (Int, Int, Input, Output) -> Void

  // MARK: Layers

  /// `(rows, columns, bias, x)`
  package typealias Activation = @Sendable (Int, Int, Input, Output) -> Void
  /// `(count, output, gradient)`
  package typealias Derivative = @Sendable (Int, Input, Output) -> Void

  package let relu: Function
  /// `(count, slope, x, result)`
  package let leakyReLU: @Sendable (Int, Scalar, Input, Output) -> Void
  package let sigmoid: Function
  package let hyperbolicTangent: Function
  package let addBias: Activation
  package let addBiasReLU: Activation
  /// `(rows, columns, slope, bias, x)`
  package let addBiasLeakyReLU: @Sendable (Int, Int, Scalar, Input, Output) -> Void
  package let addBiasSigmoid: Activation
  package let addBiasHyperbolicTangent: Activation
  package let multiplyByReLUDerivative: Derivative
  /// `(count, slope, output, gradient)`
  package let multiplyByLeakyReLUDerivative: @Sendable (Int, Scalar, Input, Output) -> Void
  package let multiplyBySigmoidDerivative: Derivative
  package let multiplyByHyperbolicTangentDerivative: Derivative
  /// `(count, probability, seed, x, result)`
  package let dropout: @Sendable (Int, Double, UInt64, Input, Output) -> Void

  // MARK: Losses

  /// `(rows, columns, x)`
  package let softmax: @Sendable (Int, Int, Output) -> Void
  /// `(rows, columns, labels, x)`
  package let softmaxCrossEntropy: @Sendable (Int, Int, UnsafePointer<Int>, Output) -> Scalar

  // MARK: Optimizers

  /// `(count, learning rate, momentum, Nesterov's variant, decay, gradient, velocity, parameters)`
  package let updateSGD: @Sendable (Int, Scalar, Scalar, Bool, Scalar, Input, Output?, Output) -> Void
  /// `(count, learning rate, smoothing, epsilon, decay, gradient, mean square, parameters)`
  package let updateRMSProp: @Sendable (Int, Scalar, Scalar, Scalar, Scalar, Input, Output, Output) -> Void
  /// `(count, learning rate, beta1, beta2, epsilon, correction1, correction2, decay, gradient, mean, mean square, parameters)`
  package let updateAdam:
    @Sendable (Int, Scalar, Scalar, Scalar, Scalar, Scalar, Scalar, Scalar, Input, Output, Output, Output) -> Void

  // MARK: Samples

  /// `(rows, columns, bytes, indices, step, scale, shift, result)`
  package let normalizeBytes:
    @Sendable (Int, Int, UnsafePointer<UInt8>, UnsafePointer<Int>, Int, Input, Input, Output) -> Void
}
