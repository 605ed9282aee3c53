// Functions of each scalar, for one type of scalar.

#define FUNCTION(kernel, expression)                                                  \
  KERNEL void NAME(kernel)(ptrdiff_t count, const SCALAR *x, SCALAR *result) {        \
    EACH_INDEPENDENTLY                                                                \
    for (ptrdiff_t index = 0; index < count; index++) {                               \
      const SCALAR a = x[index];                                                      \
      result[index] = (expression);                                                   \
    }                                                                                 \
  }

FUNCTION(exponential, NAME(exponential_of)(a))
FUNCTION(square_root, __builtin_elementwise_sqrt(a))
FUNCTION(absolute_value, MATH(fabs)(a))

#undef FUNCTION

// Not vectorised: the logarithm is a call.
void NAME(logarithm)(ptrdiff_t count, const SCALAR *x, SCALAR *result) {
  for (ptrdiff_t index = 0; index < count; index++) result[index] = MATH(log)(x[index]);
}
