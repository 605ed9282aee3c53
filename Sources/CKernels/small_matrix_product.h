// The matrix product of matrices too small to be worth packing, for one type of scalar.

KERNEL void NAME(small_matrix_product)(
    bool transposing_left, bool transposing_right, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const SCALAR *left,
    const SCALAR *right, bool adds, SCALAR *result) {
  const ptrdiff_t left_row_step = transposing_left ? 1 : k;
  const ptrdiff_t left_index_step = transposing_left ? m : 1;
  for (ptrdiff_t row = 0; row < m; row++, left += left_row_step, result += n) {
    if (transposing_right) {
      for (ptrdiff_t column = 0; column < n; column++) {
        SCALAR sum = adds ? result[column] : 0;
        for (ptrdiff_t index = 0; index < k; index++) sum += left[index * left_index_step] * right[column * k + index];
        result[column] = sum;
      }
    } else {
      if (!adds) {
        for (ptrdiff_t column = 0; column < n; column++) result[column] = 0;
      }
      for (ptrdiff_t index = 0; index < k; index++) {
        const SCALAR factor = left[index * left_index_step];
        EACH_INDEPENDENTLY
        for (ptrdiff_t column = 0; column < n; column++) result[column] += factor * right[index * n + column];
      }
    }
  }
}
