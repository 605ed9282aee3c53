// The transpose of a matrix, for one type of scalar.

// Square by square, so that the scalars that one cache line brings are all used before it goes.
void NAME(transpose)(ptrdiff_t rows, ptrdiff_t columns, const SCALAR *x, SCALAR *result) {
  enum { side = 16 };
  for (ptrdiff_t top = 0; top < rows; top += side) {
    const ptrdiff_t bottom = rows - top < side ? rows : top + side;
    for (ptrdiff_t left = 0; left < columns; left += side) {
      const ptrdiff_t right = columns - left < side ? columns : left + side;
      for (ptrdiff_t column = left; column < right; column++) {
        for (ptrdiff_t row = top; row < bottom; row++) result[column * rows + row] = x[row * columns + column];
      }
    }
  }
}
