// Arithmetic on the scalars of two matrices, for one type of scalar.

// The function `kernel` combines scalars `a` and `b` as the expression says. Whether one of them stays the same along a row is
// asked once a row, so that each loop is one that the compiler can vectorise.
#define COMBINATION(kernel, expression)                                                                             \
  KERNEL void NAME(kernel)(                                                                                         \
      ptrdiff_t rows, ptrdiff_t columns, const SCALAR *x, ptrdiff_t x_row_step, ptrdiff_t x_column_step,            \
      const SCALAR *y, ptrdiff_t y_row_step, ptrdiff_t y_column_step, SCALAR *result) {                             \
    for (ptrdiff_t row = 0; row < rows; row++) {                                                                    \
      if (x_column_step != 0 && y_column_step != 0) {                                                               \
        EACH_INDEPENDENTLY                                                                                          \
        for (ptrdiff_t column = 0; column < columns; column++) {                                                    \
          const SCALAR a = x[column], b = y[column];                                                                \
          result[column] = (expression);                                                                            \
        }                                                                                                           \
      } else if (x_column_step != 0) {                                                                              \
        const SCALAR b = *y;                                                                                        \
        EACH_INDEPENDENTLY                                                                                          \
        for (ptrdiff_t column = 0; column < columns; column++) {                                                    \
          const SCALAR a = x[column];                                                                               \
          result[column] = (expression);                                                                            \
        }                                                                                                           \
      } else {                                                                                                      \
        const SCALAR a = *x;                                                                                        \
        EACH_INDEPENDENTLY                                                                                          \
        for (ptrdiff_t column = 0; column < columns; column++) {                                                    \
          const SCALAR b = y[column * y_column_step];                                                               \
          result[column] = (expression);                                                                            \
        }                                                                                                           \
      }                                                                                                             \
      x += x_row_step;                                                                                              \
      y += y_row_step;                                                                                              \
      result += columns;                                                                                            \
    }                                                                                                               \
  }

COMBINATION(add, a + b)
COMBINATION(subtract, a - b)
COMBINATION(multiply, a * b)
COMBINATION(divide, a / b)
// A NaN is the only number that differs from itself; one on the right comes through because it compares as false.
COMBINATION(maximum, a != a || a > b ? a : b)
COMBINATION(minimum, a != a || a < b ? a : b)
COMBINATION(less, a < b ? 1 : 0)
COMBINATION(less_or_equal, a <= b ? 1 : 0)
COMBINATION(equal, a == b ? 1 : 0)

#undef COMBINATION

KERNEL void NAME(add_scaled)(ptrdiff_t count, SCALAR factor, const SCALAR *x, SCALAR *result) {
  EACH_INDEPENDENTLY
  for (ptrdiff_t index = 0; index < count; index++) result[index] += factor * x[index];
}
