// Sums and extremes, for one type of scalar.

// The sum of a few thousand scalars in any order, so that it can be kept in many lanes.
INLINE SCALAR NAME(block_sum)(ptrdiff_t count, const SCALAR *x) {
#pragma clang fp reassociate(on)
  SCALAR sum = 0;
  for (ptrdiff_t index = 0; index < count; index++) sum += x[index];
  return sum;
}

INLINE SCALAR NAME(block_dot_product)(ptrdiff_t count, const SCALAR *x, const SCALAR *y) {
#pragma clang fp reassociate(on)
  SCALAR sum = 0;
  for (ptrdiff_t index = 0; index < count; index++) sum += x[index] * y[index];
  return sum;
}

// Long sums go block by block into a double: the error of adding small numbers to a large sum stays in the blocks.
enum { NAME(block_length) = 4096 };

INLINE SCALAR NAME(sum_of)(ptrdiff_t count, const SCALAR *x) {
  double sum = 0;
  for (ptrdiff_t start = 0; start < count; start += NAME(block_length)) {
    const ptrdiff_t rest = count - start;
    sum += NAME(block_sum)(rest < NAME(block_length) ? rest : NAME(block_length), x + start);
  }
  return (SCALAR)sum;
}

KERNEL SCALAR NAME(sum)(ptrdiff_t count, const SCALAR *x) { return NAME(sum_of)(count, x); }

KERNEL SCALAR NAME(dot_product)(ptrdiff_t count, const SCALAR *x, const SCALAR *y) {
  double sum = 0;
  for (ptrdiff_t start = 0; start < count; start += NAME(block_length)) {
    const ptrdiff_t rest = count - start;
    sum += NAME(block_dot_product)(rest < NAME(block_length) ? rest : NAME(block_length), x + start, y + start);
  }
  return (SCALAR)sum;
}

KERNEL bool NAME(all_finite)(ptrdiff_t count, const SCALAR *x) {
  int stranger_found = 0;
  // Only an infinity or a NaN times 0 is not 0.
  for (ptrdiff_t index = 0; index < count; index++) stranger_found |= x[index] * 0 != 0;
  return !stranger_found;
}

KERNEL bool NAME(all_equal)(ptrdiff_t count, const SCALAR *x, const SCALAR *y) {
  int difference_found = 0;
  for (ptrdiff_t index = 0; index < count; index++) difference_found |= x[index] != y[index];
  return !difference_found;
}

KERNEL void NAME(sum_along_axis)(ptrdiff_t outer, ptrdiff_t length, ptrdiff_t inner, const SCALAR *x, SCALAR *result) {
  if (inner == 1) {
    for (ptrdiff_t block = 0; block < outer; block++) result[block] = NAME(sum_of)(length, x + block * length);
    return;
  }
  for (ptrdiff_t block = 0; block < outer; block++) {
    for (ptrdiff_t column = 0; column < inner; column++) result[column] = 0;
    for (ptrdiff_t index = 0; index < length; index++) {
      EACH_INDEPENDENTLY
      for (ptrdiff_t column = 0; column < inner; column++) result[column] += x[column];
      x += inner;
    }
    result += inner;
  }
}

// The scalar that stays is `best` where it is NaN or the expression holds, else the new one, `a`.
#define EXTREME(kernel, stays)                                                                                        \
  KERNEL void NAME(kernel)(ptrdiff_t outer, ptrdiff_t length, ptrdiff_t inner, const SCALAR *x, SCALAR *result) {     \
    for (ptrdiff_t block = 0; block < outer; block++) {                                                               \
      for (ptrdiff_t column = 0; column < inner; column++) result[column] = x[column];                                \
      for (ptrdiff_t index = 1; index < length; index++) {                                                            \
        EACH_INDEPENDENTLY                                                                                            \
        for (ptrdiff_t column = 0; column < inner; column++) {                                                        \
          const SCALAR a = x[index * inner + column], best = result[column];                                          \
          result[column] = best != best || (stays) ? best : a;                                                        \
        }                                                                                                             \
      }                                                                                                               \
      x += length * inner;                                                                                            \
      result += inner;                                                                                                \
    }                                                                                                                 \
  }

EXTREME(maximum_along_axis, best > a)
EXTREME(minimum_along_axis, best < a)

#undef EXTREME

void NAME(argmax_along_axis)(ptrdiff_t outer, ptrdiff_t length, ptrdiff_t inner, const SCALAR *x, ptrdiff_t *result) {
  for (ptrdiff_t block = 0; block < outer; block++) {
    for (ptrdiff_t column = 0; column < inner; column++) {
      SCALAR best = x[column];
      ptrdiff_t place = 0;
      for (ptrdiff_t index = 1; index < length && best == best; index++) {
        const SCALAR candidate = x[index * inner + column];
        // Not `>`, so that a NaN is found too.
        if (!(candidate <= best)) {
          best = candidate;
          place = index;
        }
      }
      *result++ = place;
    }
    x += length * inner;
  }
}
