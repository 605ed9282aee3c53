// A tile of the matrix product, for one type of scalar and one instruction set: part of matrix_product_blocks.h.

// Rows of the left matrix: scalar `index` of row `row` is scalars[row * row_step + index * index_step].
typedef struct {
  const SCALAR *scalars;
  ptrdiff_t row_step, index_step;
} BLOCK(left_rows);

// Adds a tile's product: `rows` rows of the left matrix by `vectors` vectors of columns of the right strip.
// Both numbers are constants wherever this is inlined, so that the sums live in registers; where the rows are a packed strip,
// the steps between them are constants too.
static inline __attribute__((always_inline)) void BLOCK(tile)(
    const int rows, const int vectors, ptrdiff_t depth, const BLOCK(left_rows) left, const SCALAR *right, bool adds,
    SCALAR *result, ptrdiff_t result_step) {
  const SCALAR *scalars = left.scalars;
  VECTOR sums[TILE_ROWS][2];
#pragma clang loop unroll(full)
  for (int row = 0; row < rows; row++) {
    sums[row][0] = 0;
    sums[row][1] = 0;
  }
  for (ptrdiff_t index = 0; index < depth; index++) {
    const VECTOR first = *(const VECTOR *)right;
    const VECTOR second = vectors > 1 ? *(const VECTOR *)(right + LANES) : first;
#pragma clang loop unroll(full)
    for (int row = 0; row < rows; row++) {
      const SCALAR scalar = scalars[row * left.row_step];
      sums[row][0] += scalar * first;
      if (vectors > 1) sums[row][1] += scalar * second;
    }
    scalars += left.index_step;
    right += TILE_COLUMNS;
  }
#pragma clang loop unroll(full)
  for (int row = 0; row < rows; row++) {
#pragma clang loop unroll(full)
    for (int vector = 0; vector < vectors; vector++) {
      VECTOR *place = (VECTOR *)(result + row * result_step + vector * LANES);
      *place = adds ? *place + sums[row][vector] : sums[row][vector];
    }
  }
}

#define TILE_OF(height)                                                                       \
  case height:                                                                                \
    if (vectors > 1) BLOCK(tile)(height, 2, depth, left, right, adds, result, result_step);   \
    else BLOCK(tile)(height, 1, depth, left, right, adds, result, result_step);               \
    break;

// Chooses the tile's code by its number of rows.
static inline __attribute__((always_inline)) void BLOCK(whole_tile)(
    ptrdiff_t rows, int vectors, ptrdiff_t depth, const BLOCK(left_rows) left, const SCALAR *right, bool adds,
    SCALAR *result, ptrdiff_t result_step) {
  switch (rows) {
    TILE_OF(1) TILE_OF(2) TILE_OF(3) TILE_OF(4)
#if TILE_ROWS > 4
    TILE_OF(5) TILE_OF(6)
#endif
#if TILE_ROWS > 6
    TILE_OF(7) TILE_OF(8) TILE_OF(9) TILE_OF(10) TILE_OF(11) TILE_OF(12) TILE_OF(13) TILE_OF(14)
#endif
  }
}

// The same, compiled for each way in which the rows may lie: as a packed strip, as lines of a transposed matrix, as they are.
static __attribute__((noinline)) void BLOCK(packed_tile)(
    ptrdiff_t rows, int vectors, ptrdiff_t depth, const SCALAR *left, const SCALAR *right, bool adds, SCALAR *result,
    ptrdiff_t result_step) {
  const BLOCK(left_rows) strip = {left, 1, TILE_ROWS};
  BLOCK(whole_tile)(rows, vectors, depth, strip, right, adds, result, result_step);
}

static __attribute__((noinline)) void BLOCK(transposed_tile)(
    ptrdiff_t rows, int vectors, ptrdiff_t depth, const SCALAR *left, ptrdiff_t left_step, const SCALAR *right, bool adds,
    SCALAR *result, ptrdiff_t result_step) {
  const BLOCK(left_rows) lines = {left, 1, left_step};
  BLOCK(whole_tile)(rows, vectors, depth, lines, right, adds, result, result_step);
}

static __attribute__((noinline)) void BLOCK(unpacked_tile)(
    ptrdiff_t rows, int vectors, ptrdiff_t depth, const SCALAR *left, ptrdiff_t left_step, const SCALAR *right, bool adds,
    SCALAR *result, ptrdiff_t result_step) {
  const BLOCK(left_rows) lines = {left, left_step, 1};
  BLOCK(whole_tile)(rows, vectors, depth, lines, right, adds, result, result_step);
}

// A tile of any number of columns: one at the right edge takes a detour through a buffer of whole vectors.
static void BLOCK(any_tile)(
    ptrdiff_t rows, ptrdiff_t columns, ptrdiff_t depth, BLOCK(left_rows) left, const SCALAR *right, bool adds,
    SCALAR *result, ptrdiff_t result_step) {
  const int vectors = columns > LANES ? 2 : 1;
  const bool whole = columns == vectors * LANES;
  SCALAR buffer[TILE_ROWS * TILE_COLUMNS];
  SCALAR *target = whole ? result : buffer;
  const ptrdiff_t target_step = whole ? result_step : TILE_COLUMNS;
  const SCALAR *from = left.scalars;
  if (left.index_step == 1) {
    BLOCK(unpacked_tile)(rows, vectors, depth, from, left.row_step, right, adds && whole, target, target_step);
  } else if (left.index_step == TILE_ROWS) {
    BLOCK(packed_tile)(rows, vectors, depth, from, right, adds && whole, target, target_step);
  } else {
    BLOCK(transposed_tile)(rows, vectors, depth, from, left.index_step, right, adds && whole, target, target_step);
  }
  if (whole) return;
  for (ptrdiff_t row = 0; row < rows; row++) {
    for (ptrdiff_t column = 0; column < columns; column++) {
      const SCALAR product = buffer[row * TILE_COLUMNS + column];
      SCALAR *place = result + row * result_step + column;
      *place = adds ? *place + product : product;
    }
  }
}

#undef TILE_OF
