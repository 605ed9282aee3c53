// The kernels for one type of scalar: CKernels.h includes this for float and for double.

#pragma clang assume_nonnull begin

// MARK: Arithmetic. Each combines two matrices, given with the steps between their rows and between their columns (a step
// of 0 repeats a row or a column; the step between columns is 0 or 1), into a contiguous one.

#define COMBINATION(kernel)                                                                                       \
  void NAME(kernel)(                                                                                              \
      ptrdiff_t rows, ptrdiff_t columns, const SCALAR *x, ptrdiff_t x_row_step, ptrdiff_t x_column_step,          \
      const SCALAR *y, ptrdiff_t y_row_step, ptrdiff_t y_column_step, SCALAR *result)

COMBINATION(add);
COMBINATION(subtract);
COMBINATION(multiply);
COMBINATION(divide);
/// The greater of the two, or NaN where one of them is NaN.
COMBINATION(maximum);
/// The lesser of the two, or NaN where one of them is NaN.
COMBINATION(minimum);
/// 1 where x < y, else 0.
COMBINATION(less);
/// 1 where x <= y, else 0.
COMBINATION(less_or_equal);
/// 1 where x == y, else 0.
COMBINATION(equal);

#undef COMBINATION

/// result[i] += factor * x[i]
void NAME(add_scaled)(ptrdiff_t count, SCALAR factor, const SCALAR *x, SCALAR *result);

// MARK: Functions of each scalar

void NAME(exponential)(ptrdiff_t count, const SCALAR *x, SCALAR *result);
void NAME(logarithm)(ptrdiff_t count, const SCALAR *x, SCALAR *result);
void NAME(square_root)(ptrdiff_t count, const SCALAR *x, SCALAR *result);
void NAME(absolute_value)(ptrdiff_t count, const SCALAR *x, SCALAR *result);

// MARK: Reductions. Along an axis: x has the shape [outer, length, inner], the result [outer, inner].

SCALAR NAME(sum)(ptrdiff_t count, const SCALAR *x);
SCALAR NAME(dot_product)(ptrdiff_t count, const SCALAR *x, const SCALAR *y);
bool NAME(all_finite)(ptrdiff_t count, const SCALAR *x);
bool NAME(all_equal)(ptrdiff_t count, const SCALAR *x, const SCALAR *y);

void NAME(sum_along_axis)(ptrdiff_t outer, ptrdiff_t length, ptrdiff_t inner, const SCALAR *x, SCALAR *result);
/// The greatest scalar, or NaN where there is one.
void NAME(maximum_along_axis)(ptrdiff_t outer, ptrdiff_t length, ptrdiff_t inner, const SCALAR *x, SCALAR *result);
/// The least scalar, or NaN where there is one.
void NAME(minimum_along_axis)(ptrdiff_t outer, ptrdiff_t length, ptrdiff_t inner, const SCALAR *x, SCALAR *result);
/// The index of the first greatest scalar, or of the first NaN where there is one.
void NAME(argmax_along_axis)(ptrdiff_t outer, ptrdiff_t length, ptrdiff_t inner, const SCALAR *x, ptrdiff_t *result);

// MARK: Matrices

/// result = left × right, or result += left × right, where left is m×k (stored as k×m when transposed), right is k×n
/// (stored as n×k when transposed) and result is m×n, apart from both.
///
/// The workspace holds `gradus_matrix_product_workspace_count` scalars, whatever they are.
void NAME(matrix_product)(
    enum gradus_instruction_set instruction_set, bool transposing_left, bool transposing_right, ptrdiff_t m, ptrdiff_t n,
    ptrdiff_t k, const SCALAR *left, const SCALAR *right, bool adds, SCALAR *result, SCALAR *workspace);
/// The same without a workspace, for a right matrix of at most `gradus_greatest_small_matrix` scalars.
void NAME(small_matrix_product)(
    bool transposing_left, bool transposing_right, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const SCALAR *left,
    const SCALAR *right, bool adds, SCALAR *result);

/// Writes a rows×columns matrix as columns×rows; the result is apart from x.
void NAME(transpose)(ptrdiff_t rows, ptrdiff_t columns, const SCALAR *x, SCALAR *result);

// MARK: Layers. Each activation comes alone, and with a bias of one scalar a column that is added first, in place. Each
// derivative multiplies the gradient by the activation's derivative, found from its output.

/// max(x, 0)
void NAME(relu)(ptrdiff_t count, const SCALAR *x, SCALAR *result);
/// x, or slope · x below 0
void NAME(leaky_relu)(ptrdiff_t count, SCALAR slope, const SCALAR *x, SCALAR *result);
/// 1 / (1 + exp(−x))
void NAME(sigmoid)(ptrdiff_t count, const SCALAR *x, SCALAR *result);
void NAME(hyperbolic_tangent)(ptrdiff_t count, const SCALAR *x, SCALAR *result);

void NAME(add_bias)(ptrdiff_t rows, ptrdiff_t columns, const SCALAR *bias, SCALAR *x);
void NAME(add_bias_relu)(ptrdiff_t rows, ptrdiff_t columns, const SCALAR *bias, SCALAR *x);
void NAME(add_bias_leaky_relu)(ptrdiff_t rows, ptrdiff_t columns, SCALAR slope, const SCALAR *bias, SCALAR *x);
void NAME(add_bias_sigmoid)(ptrdiff_t rows, ptrdiff_t columns, const SCALAR *bias, SCALAR *x);
void NAME(add_bias_hyperbolic_tangent)(ptrdiff_t rows, ptrdiff_t columns, const SCALAR *bias, SCALAR *x);

void NAME(multiply_by_relu_derivative)(ptrdiff_t count, const SCALAR *output, SCALAR *gradient);
void NAME(multiply_by_leaky_relu_derivative)(ptrdiff_t count, SCALAR slope, const SCALAR *output, SCALAR *gradient);
void NAME(multiply_by_sigmoid_derivative)(ptrdiff_t count, const SCALAR *output, SCALAR *gradient);
void NAME(multiply_by_hyperbolic_tangent_derivative)(ptrdiff_t count, const SCALAR *output, SCALAR *gradient);

/// result[i] = 0 with the given probability, else x[i] / (1 − probability); the same seed drops the same places.
void NAME(dropout)(ptrdiff_t count, double probability, uint64_t seed, const SCALAR *x, SCALAR *result);

// MARK: Losses

/// Replaces each row by its softmax, exp(xⱼ) / Σ exp(xₖ).
void NAME(softmax)(ptrdiff_t rows, ptrdiff_t columns, SCALAR *x);
/// Replaces logits by the gradient of their mean softmax cross-entropy with the labels, one a row; returns the mean loss.
SCALAR NAME(softmax_cross_entropy)(ptrdiff_t rows, ptrdiff_t columns, const ptrdiff_t *labels, SCALAR *x);

// MARK: Optimizers. Each changes the parameters and its own state in place. The weight decay is added to the gradient, as
// `decay` times the parameters.

/// Stochastic gradient descent: velocity = momentum · velocity + gradient, and a step along it. Nesterov's variant steps
/// along gradient + momentum · velocity. The velocity may be null when the momentum is 0.
void NAME(update_sgd)(
    ptrdiff_t count, SCALAR learning_rate, SCALAR momentum, bool nesterov, SCALAR decay, const SCALAR *gradient,
    SCALAR *_Nullable velocity, SCALAR *parameters);
/// RMSProp: a step along the gradient over the root of its running mean square.
void NAME(update_rmsprop)(
    ptrdiff_t count, SCALAR learning_rate, SCALAR smoothing, SCALAR epsilon, SCALAR decay, const SCALAR *gradient,
    SCALAR *mean_square, SCALAR *parameters);
/// Adam: a step along the running mean of the gradient over the root of its running mean square, each divided by its
/// correction, 1 − βᵗ at step t.
void NAME(update_adam)(
    ptrdiff_t count, SCALAR learning_rate, SCALAR beta1, SCALAR beta2, SCALAR epsilon, SCALAR correction1,
    SCALAR correction2, SCALAR decay, const SCALAR *gradient, SCALAR *mean, SCALAR *mean_square, SCALAR *parameters);

// MARK: Samples

/// Gathers rows of bytes and scales them: result[row, j] = bytes[indices[row], j] · scale[j] + shift[j], where a step of 0
/// means one scale and one shift for all columns, and 1 means one for each.
void NAME(normalize_bytes)(
    ptrdiff_t rows, ptrdiff_t columns, const uint8_t *bytes, const ptrdiff_t *indices, ptrdiff_t step, const SCALAR *scale,
    const SCALAR *shift, SCALAR *result);

#pragma clang assume_nonnull end
