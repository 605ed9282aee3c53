/// The loops over scalars that every operation on tensors comes down to, as a table of functions.
///
/// A table rather than calls by name, so that the tests can hold two tables against each other: the C kernels and their
/// plain Swift twins. Its members are no part of the public interface, nor are they documented twice: `kernel_declarations.h`
/// of CKernels says what each one does, with the parameters in the same order.
struct Kernels<Scalar: TensorScalar>: Sendable {
  typealias Input = UnsafePointer<Scalar>
  typealias Output = UnsafeMutablePointer<Scalar>

  // MARK: Arithmetic

  /// Combines two matrices: `(rows, columns, x, x's row step, x's column step, y, y's row step, y's column step, result)`.
  typealias Combination = @Sendable (Int, Int, Input, Int, Int, Input, Int, Int, Output) -> Void

  let add: Combination
  let subtract: Combination
  let multiply: Combination
  let divide: Combination
  let maximum: Combination
  let minimum: Combination
  let less: Combination
  let lessOrEqual: Combination
  let equal: Combination
  /// `(count, factor, x, result)`
  let addScaled: @Sendable (Int, Scalar, Input, Output) -> Void

  // MARK: Functions of each scalar

  /// `(count, x, result)`
  typealias Function = @Sendable (Int, Input, Output) -> Void

  let exponential: Function
  let logarithm: Function
  let squareRoot: Function
  let absoluteValue: Function

  // MARK: Reductions

  /// Reduces the middle one of three axes: `(outer, length, inner, x, result)`.
  typealias Reduction = @Sendable (Int, Int, Int, Input, Output) -> Void

  /// `(count, x)`
  let sum: @Sendable (Int, Input) -> Scalar
  /// `(count, x, y)`
  let dotProduct: @Sendable (Int, Input, Input) -> Scalar
  /// `(count, x)`
  let allFinite: @Sendable (Int, Input) -> Bool
  /// `(count, x, y)`
  let allEqual: @Sendable (Int, Input, Input) -> Bool
  let sumAlongAxis: Reduction
  let maximumAlongAxis: Reduction
  let minimumAlongAxis: Reduction
  /// `(outer, length, inner, x, result)`
  let argmaxAlongAxis: @Sendable (Int, Int, Int, Input, UnsafeMutablePointer<Int>) -> Void

  // MARK: Matrices

  /// `(transposing left, transposing right, m, n, k, left, right, adds, result)`
  let matrixProduct: @Sendable (Bool, Bool, Int, Int, Int, Input, Input, Bool, Output) -> Void
  /// `(rows, columns, x, result)`
  let transpose: @Sendable (Int, Int, Input, Output) -> Void

  // MARK: Layers

  /// `(rows, columns, bias, x)`
  typealias Activation = @Sendable (Int, Int, Input, Output) -> Void
  /// `(count, output, gradient)`
  typealias Derivative = @Sendable (Int, Input, Output) -> Void

  let relu: Function
  /// `(count, slope, x, result)`
  let leakyReLU: @Sendable (Int, Scalar, Input, Output) -> Void
  let sigmoid: Function
  let hyperbolicTangent: Function
  let addBias: Activation
  let addBiasReLU: Activation
  /// `(rows, columns, slope, bias, x)`
  let addBiasLeakyReLU: @Sendable (Int, Int, Scalar, Input, Output) -> Void
  let addBiasSigmoid: Activation
  let addBiasHyperbolicTangent: Activation
  let multiplyByReLUDerivative: Derivative
  /// `(count, slope, output, gradient)`
  let multiplyByLeakyReLUDerivative: @Sendable (Int, Scalar, Input, Output) -> Void
  let multiplyBySigmoidDerivative: Derivative
  let multiplyByHyperbolicTangentDerivative: Derivative
  /// `(count, probability, seed, x, result)`
  let dropout: @Sendable (Int, Double, UInt64, Input, Output) -> Void

  // MARK: Losses

  /// `(rows, columns, x)`
  let softmax: @Sendable (Int, Int, Output) -> Void
  /// `(rows, columns, labels, x)`
  let softmaxCrossEntropy: @Sendable (Int, Int, UnsafePointer<Int>, Output) -> Scalar

  // MARK: Optimizers

  /// `(count, learning rate, momentum, Nesterov's variant, decay, gradient, velocity, parameters)`
  let updateSGD: @Sendable (Int, Scalar, Scalar, Bool, Scalar, Input, Output?, Output) -> Void
  /// `(count, learning rate, smoothing, epsilon, decay, gradient, mean square, parameters)`
  let updateRMSProp: @Sendable (Int, Scalar, Scalar, Scalar, Scalar, Input, Output, Output) -> Void
  /// `(count, learning rate, beta1, beta2, epsilon, correction1, correction2, decay, gradient, mean, mean square, parameters)`
  let updateAdam:
    @Sendable (Int, Scalar, Scalar, Scalar, Scalar, Scalar, Scalar, Scalar, Input, Output, Output, Output) -> Void

  // MARK: Samples

  /// `(rows, columns, bytes, indices, step, scale, shift, result)`
  let normalizeBytes: @Sendable (Int, Int, UnsafePointer<UInt8>, UnsafePointer<Int>, Int, Input, Input, Output) -> Void
}
