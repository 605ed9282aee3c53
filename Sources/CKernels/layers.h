// What the layers of a network do to each scalar, for one type of scalar.

// Adds the bias of each column, then replaces the sum, `a`, by the expression.
#define ACTIVATION(kernel, extra_parameter, expression)                                                           \
  KERNEL void NAME(kernel)(ptrdiff_t rows, ptrdiff_t columns, const SCALAR *bias, extra_parameter SCALAR *x) {    \
    for (ptrdiff_t row = 0; row < rows; row++, x += columns) {                                                    \
      EACH_INDEPENDENTLY                                                                                          \
      for (ptrdiff_t column = 0; column < columns; column++) {                                                    \
        const SCALAR a = x[column] + bias[column];                                                                \
        x[column] = (expression);                                                                                 \
      }                                                                                                           \
    }                                                                                                             \
  }
#define NO_PARAMETER
#define SLOPE SCALAR slope,

ACTIVATION(add_bias, NO_PARAMETER, a)
// A NaN is not below 0 and comes through.
ACTIVATION(add_bias_relu, NO_PARAMETER, a < 0 ? 0 : a)
ACTIVATION(add_bias_leaky_relu, SLOPE, a < 0 ? a * slope : a)
ACTIVATION(add_bias_sigmoid, NO_PARAMETER, NAME(sigmoid_of)(a))
ACTIVATION(add_bias_hyperbolic_tangent, NO_PARAMETER, NAME(hyperbolic_tangent_of)(a))

#undef ACTIVATION

// Multiplies the gradient, `g`, by a derivative that follows from the activation's output, `y`.
#define DERIVATIVE(kernel, extra_parameter, expression)                                                               \
  KERNEL void NAME(kernel)(ptrdiff_t count, const SCALAR *output, extra_parameter SCALAR *gradient) {                 \
    EACH_INDEPENDENTLY                                                                                                \
    for (ptrdiff_t index = 0; index < count; index++) {                                                               \
      const SCALAR y = output[index], g = gradient[index];                                                            \
      gradient[index] = (expression);                                                                                 \
    }                                                                                                                 \
  }

DERIVATIVE(multiply_by_relu_derivative, NO_PARAMETER, y <= 0 ? 0 : g)
DERIVATIVE(multiply_by_leaky_relu_derivative, SLOPE, y <= 0 ? g * slope : g)
DERIVATIVE(multiply_by_sigmoid_derivative, NO_PARAMETER, g * (y * (1 - y)))
DERIVATIVE(multiply_by_hyperbolic_tangent_derivative, NO_PARAMETER, g * (1 - y * y))

#undef DERIVATIVE
#undef NO_PARAMETER
#undef SLOPE

// Mixes the bits of a number: Chris Wellons, "Prospecting for hash functions", nullprogram.com, 2018.
INLINE uint32_t NAME(mixed)(uint32_t bits) {
  bits ^= bits >> 16;
  bits *= 0x21f0aaadu;
  bits ^= bits >> 15;
  bits *= 0x735a2d97u;
  bits ^= bits >> 15;
  return bits;
}

// Each place draws its number by mixing its index with the seed: no state, so it vectorises, and the backward pass can draw
// the same places again instead of remembering them.
KERNEL void NAME(dropout)(ptrdiff_t count, double probability, uint64_t seed, const SCALAR *x, SCALAR *result) {
  const uint32_t threshold = (uint32_t)(probability * 0x1p32 < 0x1p32 - 1 ? probability * 0x1p32 : 0x1p32 - 1);
  const SCALAR scale = (SCALAR)(1 / (1 - probability));
  const uint32_t low = (uint32_t)seed, high = (uint32_t)(seed >> 32);
  EACH_INDEPENDENTLY
  for (ptrdiff_t index = 0; index < count; index++) {
    const uint32_t drawn = NAME(mixed)(NAME(mixed)((uint32_t)index ^ low) ^ high);
    result[index] = drawn < threshold ? 0 : x[index] * scale;
  }
}
