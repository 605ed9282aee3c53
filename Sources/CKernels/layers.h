// What the layers of a network do to each scalar, for one type of scalar.

// Replaces each scalar, `a`, by the expression: alone, and after adding the bias of its column. A parameter that the
// expression needs comes last in the macro's arguments.
#define ACTIVATION(kernel, expression, ...)                                                                           \
  KERNEL void NAME(kernel)(ptrdiff_t count, __VA_OPT__(__VA_ARGS__, ) const SCALAR *x, SCALAR *result) {              \
    EACH_INDEPENDENTLY                                                                                                \
    for (ptrdiff_t index = 0; index < count; index++) {                                                               \
      const SCALAR a = x[index];                                                                                      \
      result[index] = (expression);                                                                                   \
    }                                                                                                                 \
  }                                                                                                                   \
  ACTIVATION_WITH_BIAS(add_bias_##kernel, expression __VA_OPT__(, ) __VA_ARGS__)

#define ACTIVATION_WITH_BIAS(kernel, expression, ...)                                                                 \
  KERNEL void NAME(kernel)(ptrdiff_t rows, ptrdiff_t columns, __VA_OPT__(__VA_ARGS__, ) const SCALAR *bias, SCALAR *x) {\
    for (ptrdiff_t row = 0; row < rows; row++, x += columns) {                                                        \
      EACH_INDEPENDENTLY                                                                                              \
      for (ptrdiff_t column = 0; column < columns; column++) {                                                        \
        const SCALAR a = x[column] + bias[column];                                                                    \
        x[column] = (expression);                                                                                     \
      }                                                                                                               \
    }                                                                                                                 \
  }

ACTIVATION_WITH_BIAS(add_bias, a)
// A NaN is not below 0 and comes through.
ACTIVATION(relu, a < 0 ? 0 : a)
ACTIVATION(leaky_relu, a < 0 ? a * slope : a, SCALAR slope)
ACTIVATION(sigmoid, NAME(sigmoid_of)(a))
ACTIVATION(hyperbolic_tangent, NAME(hyperbolic_tangent_of)(a))

#undef ACTIVATION
#undef ACTIVATION_WITH_BIAS

// Multiplies the gradient, `g`, by a derivative that follows from the activation's output, `y`.
#define DERIVATIVE(kernel, expression, ...)                                                                           \
  KERNEL void NAME(kernel)(ptrdiff_t count, __VA_OPT__(__VA_ARGS__, ) const SCALAR *output, SCALAR *gradient) {       \
    EACH_INDEPENDENTLY                                                                                                \
    for (ptrdiff_t index = 0; index < count; index++) {                                                               \
      const SCALAR y = output[index], g = gradient[index];                                                            \
      gradient[index] = (expression);                                                                                 \
    }                                                                                                                 \
  }

DERIVATIVE(multiply_by_relu_derivative, y <= 0 ? 0 : g)
DERIVATIVE(multiply_by_leaky_relu_derivative, y <= 0 ? g * slope : g, SCALAR slope)
DERIVATIVE(multiply_by_sigmoid_derivative, g * (y * (1 - y)))
DERIVATIVE(multiply_by_hyperbolic_tangent_derivative, g * (1 - y * y))

#undef DERIVATIVE

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
