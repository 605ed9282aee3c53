internal import CKernels

extension Kernels<Float> {
  /// The C kernels for `Float`, with the matrix product for an instruction set that the processor must have.
  package static func optimized(for instructionSet: InstructionSet) -> Self {
    Kernels(
      add: gradus_add_float,
      subtract: gradus_subtract_float,
      multiply: gradus_multiply_float,
      divide: gradus_divide_float,
      maximum: gradus_maximum_float,
      minimum: gradus_minimum_float,
      less: gradus_less_float,
      lessOrEqual: gradus_less_or_equal_float,
      equal: gradus_equal_float,
      addScaled: gradus_add_scaled_float,
      exponential: gradus_exponential_float,
      logarithm: gradus_logarithm_float,
      squareRoot: gradus_square_root_float,
      absoluteValue: gradus_absolute_value_float,
      sum: gradus_sum_float,
      dotProduct: gradus_dot_product_float,
      allFinite: gradus_all_finite_float,
      allEqual: gradus_all_equal_float,
      sumAlongAxis: gradus_sum_along_axis_float,
      maximumAlongAxis: gradus_maximum_along_axis_float,
      minimumAlongAxis: gradus_minimum_along_axis_float,
      argmaxAlongAxis: gradus_argmax_along_axis_float,
      matrixProduct: { transposingLeft, transposingRight, m, n, k, left, right, adds, result in
        if isSmallMatrixProduct(m, n, k) {
          gradus_small_matrix_product_float(transposingLeft, transposingRight, m, n, k, left, right, adds, result)
        } else {
          withMatrixProductWorkspace { workspace in
            gradus_matrix_product_float(
              instructionSet.cValue, transposingLeft, transposingRight, m, n, k, left, right, adds, result, workspace)
          }
        }
      },
      transpose: gradus_transpose_float,
      relu: gradus_relu_float,
      leakyReLU: gradus_leaky_relu_float,
      sigmoid: gradus_sigmoid_float,
      hyperbolicTangent: gradus_hyperbolic_tangent_float,
      addBias: gradus_add_bias_float,
      addBiasReLU: gradus_add_bias_relu_float,
      addBiasLeakyReLU: gradus_add_bias_leaky_relu_float,
      addBiasSigmoid: gradus_add_bias_sigmoid_float,
      addBiasHyperbolicTangent: gradus_add_bias_hyperbolic_tangent_float,
      multiplyByReLUDerivative: gradus_multiply_by_relu_derivative_float,
      multiplyByLeakyReLUDerivative: gradus_multiply_by_leaky_relu_derivative_float,
      multiplyBySigmoidDerivative: gradus_multiply_by_sigmoid_derivative_float,
      multiplyByHyperbolicTangentDerivative: gradus_multiply_by_hyperbolic_tangent_derivative_float,
      dropout: gradus_dropout_float,
      softmax: gradus_softmax_float,
      softmaxCrossEntropy: gradus_softmax_cross_entropy_float,
      updateSGD: gradus_update_sgd_float,
      updateRMSProp: gradus_update_rmsprop_float,
      updateAdam: gradus_update_adam_float,
      normalizeBytes: gradus_normalize_bytes_float)
  }
}

extension Kernels<Double> {
  /// The C kernels for `Double`, with the matrix product for an instruction set that the processor must have.
  package static func optimized(for instructionSet: InstructionSet) -> Self {
    Kernels(
      add: gradus_add_double,
      subtract: gradus_subtract_double,
      multiply: gradus_multiply_double,
      divide: gradus_divide_double,
      maximum: gradus_maximum_double,
      minimum: gradus_minimum_double,
      less: gradus_less_double,
      lessOrEqual: gradus_less_or_equal_double,
      equal: gradus_equal_double,
      addScaled: gradus_add_scaled_double,
      exponential: gradus_exponential_double,
      logarithm: gradus_logarithm_double,
      squareRoot: gradus_square_root_double,
      absoluteValue: gradus_absolute_value_double,
      sum: gradus_sum_double,
      dotProduct: gradus_dot_product_double,
      allFinite: gradus_all_finite_double,
      allEqual: gradus_all_equal_double,
      sumAlongAxis: gradus_sum_along_axis_double,
      maximumAlongAxis: gradus_maximum_along_axis_double,
      minimumAlongAxis: gradus_minimum_along_axis_double,
      argmaxAlongAxis: gradus_argmax_along_axis_double,
      matrixProduct: { transposingLeft, transposingRight, m, n, k, left, right, adds, result in
        if isSmallMatrixProduct(m, n, k) {
          gradus_small_matrix_product_double(transposingLeft, transposingRight, m, n, k, left, right, adds, result)
        } else {
          withMatrixProductWorkspace { workspace in
            gradus_matrix_product_double(
              instructionSet.cValue, transposingLeft, transposingRight, m, n, k, left, right, adds, result, workspace)
          }
        }
      },
      transpose: gradus_transpose_double,
      relu: gradus_relu_double,
      leakyReLU: gradus_leaky_relu_double,
      sigmoid: gradus_sigmoid_double,
      hyperbolicTangent: gradus_hyperbolic_tangent_double,
      addBias: gradus_add_bias_double,
      addBiasReLU: gradus_add_bias_relu_double,
      addBiasLeakyReLU: gradus_add_bias_leaky_relu_double,
      addBiasSigmoid: gradus_add_bias_sigmoid_double,
      addBiasHyperbolicTangent: gradus_add_bias_hyperbolic_tangent_double,
      multiplyByReLUDerivative: gradus_multiply_by_relu_derivative_double,
      multiplyByLeakyReLUDerivative: gradus_multiply_by_leaky_relu_derivative_double,
      multiplyBySigmoidDerivative: gradus_multiply_by_sigmoid_derivative_double,
      multiplyByHyperbolicTangentDerivative: gradus_multiply_by_hyperbolic_tangent_derivative_double,
      dropout: gradus_dropout_double,
      softmax: gradus_softmax_double,
      softmaxCrossEntropy: gradus_softmax_cross_entropy_double,
      updateSGD: gradus_update_sgd_double,
      updateRMSProp: gradus_update_rmsprop_double,
      updateAdam: gradus_update_adam_double,
      normalizeBytes: gradus_normalize_bytes_double)
  }
}

extension Kernels {
  /// Whether packing the matrices would cost more than it gains.
  private static func isSmallMatrixProduct(_ m: Int, _ n: Int, _ k: Int) -> Bool {
    m * n * k <= 4096 && n * k <= gradus_greatest_small_matrix
  }

  private static func withMatrixProductWorkspace(_ body: (UnsafeMutablePointer<Scalar>) -> Void) {
    let workspace = TensorStorage<Scalar>.make(count: gradus_matrix_product_workspace_count) { _ in }
    workspace.change(body)
  }
}
