// The matrix product of matrices too small to be worth packing, for one type of scalar.

// A whole vector of columns at a time, the sums in registers.
enum { NAME(small_lanes) = 8 };
typedef SCALAR NAME(small_vector) __attribute__((ext_vector_type(8), aligned(sizeof(SCALAR))));

// One row of the product, left's scalars being `left_step` apart.
INLINE void NAME(small_product_row)(
    ptrdiff_t n, ptrdiff_t k, const SCALAR *left, ptrdiff_t left_step, const SCALAR *right, bool adds, SCALAR *result) {
  ptrdiff_t column = 0;
  for (; column + NAME(small_lanes) <= n; column += NAME(small_lanes)) {
    NAME(small_vector) *place = (NAME(small_vector) *)(result + column);
    NAME(small_vector) sums = adds ? *place : 0;
    for (ptrdiff_t index = 0; index < k; index++) {
      sums += left[index * left_step] * *(const NAME(small_vector) *)(right + index * n + column);
    }
    *place = sums;
  }
  for (; column < n; column++) {
    SCALAR sum = adds ? result[column] : 0;
    for (ptrdiff_t index = 0; index < k; index++) sum += left[index * left_step] * right[index * n + column];
    result[column] = sum;
  }
}

KERNEL void NAME(small_matrix_product)(
    bool transposing_left, bool transposing_right, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const SCALAR *left,
    const SCALAR *right, bool adds, SCALAR *result) {
  SCALAR upright[gradus_greatest_small_matrix];
  if (transposing_right) {
    NAME(transpose)(n, k, right, upright);
    right = upright;
  }
  for (ptrdiff_t row = 0; row < m; row++, result += n) {
    if (transposing_left) NAME(small_product_row)(n, k, left + row, m, right, adds, result);
    else NAME(small_product_row)(n, k, left + row * k, 1, right, adds, result);
  }
}
