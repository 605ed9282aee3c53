// What happens to the samples of a minibatch, for one type of scalar.

KERNEL void NAME(normalize_bytes)(
    ptrdiff_t rows, ptrdiff_t columns, const uint8_t *bytes, const ptrdiff_t *indices, ptrdiff_t step, const SCALAR *scale,
    const SCALAR *shift, SCALAR *result) {
  for (ptrdiff_t row = 0; row < rows; row++, result += columns) {
    const uint8_t *source = bytes + indices[row] * columns;
    if (step == 0) {
      const SCALAR factor = *scale, offset = *shift;
      EACH_INDEPENDENTLY
      for (ptrdiff_t column = 0; column < columns; column++) result[column] = source[column] * factor + offset;
    } else {
      EACH_INDEPENDENTLY
      for (ptrdiff_t column = 0; column < columns; column++) {
        result[column] = source[column] * scale[column] + shift[column];
      }
    }
  }
}
