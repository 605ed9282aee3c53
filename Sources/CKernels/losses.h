// Softmax and the cross-entropy after it, for one type of scalar.

// Subtracts each row's greatest scalar, which no softmax notices, so that the exponential can't overflow.
INLINE void NAME(subtract_greatest)(ptrdiff_t rows, ptrdiff_t columns, SCALAR *x) {
  for (ptrdiff_t row = 0; row < rows; row++, x += columns) {
    SCALAR greatest = x[0];
    for (ptrdiff_t column = 1; column < columns; column++) greatest = x[column] > greatest ? x[column] : greatest;
    for (ptrdiff_t column = 0; column < columns; column++) x[column] -= greatest;
  }
}

// In one loop over the whole matrix, because rows are often shorter than a vector register.
INLINE void NAME(take_exponentials)(ptrdiff_t count, SCALAR *x) {
  EACH_INDEPENDENTLY
  for (ptrdiff_t index = 0; index < count; index++) x[index] = NAME(exponential_of)(x[index]);
}

INLINE void NAME(scale)(ptrdiff_t count, SCALAR factor, SCALAR *x) {
  for (ptrdiff_t index = 0; index < count; index++) x[index] *= factor;
}

KERNEL void NAME(softmax)(ptrdiff_t rows, ptrdiff_t columns, SCALAR *x) {
  if (columns == 0) return;
  NAME(subtract_greatest)(rows, columns, x);
  NAME(take_exponentials)(rows * columns, x);
  for (ptrdiff_t row = 0; row < rows; row++, x += columns) {
    NAME(scale)(columns, 1 / NAME(block_sum)(columns, x), x);
  }
}

// The loss of a row is log Σ exp(xⱼ) − x[label], its gradient softmax(x) − 1 at the label.
KERNEL SCALAR NAME(softmax_cross_entropy)(ptrdiff_t rows, ptrdiff_t columns, const ptrdiff_t *labels, SCALAR *x) {
  if (columns == 0) return 0;
  double loss = 0;
  NAME(subtract_greatest)(rows, columns, x);
  for (ptrdiff_t row = 0; row < rows; row++) loss -= x[row * columns + labels[row]];
  NAME(take_exponentials)(rows * columns, x);
  const SCALAR weight = (SCALAR)1 / rows;
  for (ptrdiff_t row = 0; row < rows; row++, x += columns) {
    const SCALAR sum = NAME(block_sum)(columns, x);
    loss += MATH(log)(sum);
    NAME(scale)(columns, weight / sum, x);
    x[labels[row]] -= weight;
  }
  return (SCALAR)(loss / rows);
}
