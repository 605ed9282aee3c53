// The matrix product for one type of scalar and one instruction set: matrix_product.c includes this for each pair.
//
//   SCALAR        float or double
//   LANES         how many scalars a vector register holds: 2, 4, 8 or 16
//   TILE_ROWS     how many rows of the result the innermost loop keeps in registers: 4, 6 or 14
//   BLOCK(name)   the name of a function of this variant
//
// All but TILE_ROWS are undefined again at its end.
//
// The result is computed in tiles of TILE_ROWS rows and two vectors of columns, which stay in registers while the inner
// dimension runs. Both matrices are first packed so that a tile reads them from start to end: the left one as strips of
// TILE_ROWS rows, the right one as strips of TILE_COLUMNS columns, cut into blocks that fit the caches. This is the scheme
// of Kazushige Goto and Robert van de Geijn, "Anatomy of high-performance matrix multiplication", ACM Transactions on
// Mathematical Software 34 (2008).

#define TILE_COLUMNS (2 * LANES)
#define VECTOR BLOCK(vector)

// Vectors of any length are clang's: where a processor has no register for one, several share it.
typedef SCALAR VECTOR __attribute__((ext_vector_type(LANES), aligned(sizeof(SCALAR))));

// Two vectors dealt together like two halves of a deck of cards: the first and the second half of the result.
#if LANES == 2
#define DEAL_LOW(a, b) __builtin_shufflevector(a, b, 0, 2)
#define DEAL_HIGH(a, b) __builtin_shufflevector(a, b, 1, 3)
#elif LANES == 4
#define DEAL_LOW(a, b) __builtin_shufflevector(a, b, 0, 4, 1, 5)
#define DEAL_HIGH(a, b) __builtin_shufflevector(a, b, 2, 6, 3, 7)
#elif LANES == 8
#define DEAL_LOW(a, b) __builtin_shufflevector(a, b, 0, 8, 1, 9, 2, 10, 3, 11)
#define DEAL_HIGH(a, b) __builtin_shufflevector(a, b, 4, 12, 5, 13, 6, 14, 7, 15)
#elif LANES == 16
#define DEAL_LOW(a, b) __builtin_shufflevector(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)
#define DEAL_HIGH(a, b) __builtin_shufflevector(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)
#endif

// Adds a tile's product: `rows` rows of the left strip by `vectors` vectors of columns of the right strip.
// Both numbers are constants wherever this is inlined, so that the sums live in registers.
static inline __attribute__((always_inline)) void BLOCK(tile)(
    const int rows, const int vectors, ptrdiff_t depth, const SCALAR *left, const SCALAR *right, bool adds,
    SCALAR *result, ptrdiff_t result_step) {
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
      sums[row][0] += left[row] * first;
      if (vectors > 1) sums[row][1] += left[row] * second;
    }
    left += TILE_ROWS;
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
static void BLOCK(whole_tile)(
    ptrdiff_t rows, int vectors, ptrdiff_t depth, const SCALAR *left, const SCALAR *right, bool adds, SCALAR *result,
    ptrdiff_t result_step) {
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

// A tile of any number of columns: one at the right edge takes a detour through a buffer of whole vectors.
static void BLOCK(any_tile)(
    ptrdiff_t rows, ptrdiff_t columns, ptrdiff_t depth, const SCALAR *left, const SCALAR *right, bool adds,
    SCALAR *result, ptrdiff_t result_step) {
  const int vectors = columns > LANES ? 2 : 1;
  if (columns == vectors * LANES) {
    BLOCK(whole_tile)(rows, vectors, depth, left, right, adds, result, result_step);
    return;
  }
  SCALAR buffer[TILE_ROWS * TILE_COLUMNS];
  BLOCK(whole_tile)(rows, vectors, depth, left, right, false, buffer, TILE_COLUMNS);
  for (ptrdiff_t row = 0; row < rows; row++) {
    for (ptrdiff_t column = 0; column < columns; column++) {
      const SCALAR product = buffer[row * TILE_COLUMNS + column];
      SCALAR *place = result + row * result_step + column;
      *place = adds ? *place + product : product;
    }
  }
}

// Transposes LANES lines of LANES scalars: each round deals two halves together like cards, and after log2(LANES) rounds
// every scalar is in its place.
static inline __attribute__((always_inline)) void BLOCK(transpose)(VECTOR lines[LANES]) {
#pragma clang loop unroll(full)
  for (int remaining = LANES; remaining > 1; remaining /= 2) {
    VECTOR dealt[LANES];
#pragma clang loop unroll(full)
    for (int line = 0; line < LANES / 2; line++) {
      dealt[2 * line] = DEAL_LOW(lines[line], lines[line + LANES / 2]);
      dealt[2 * line + 1] = DEAL_HIGH(lines[line], lines[line + LANES / 2]);
    }
#pragma clang loop unroll(full)
    for (int line = 0; line < LANES; line++) lines[line] = dealt[line];
  }
}

// Packs a strip whose lines lie `step` apart and are read from start to end: packed[index * width + line].
static void BLOCK(pack_lines)(
    const SCALAR *lines, ptrdiff_t step, ptrdiff_t count, ptrdiff_t depth, ptrdiff_t width, SCALAR *packed) {
  ptrdiff_t index = 0;
  for (; index + LANES <= depth; index += LANES) {
    // From the last group of lines to the first: a group may write past the strip's width, and what it hits there is
    // written after it.
    for (ptrdiff_t group = (width - 1) / LANES * LANES; group >= 0; group -= LANES) {
      VECTOR square[LANES];
#pragma clang loop unroll(full)
      for (int line = 0; line < LANES; line++) {
        square[line] = group + line < count ? *(const VECTOR *)(lines + (group + line) * step + index) : 0;
      }
      BLOCK(transpose)(square);
#pragma clang loop unroll(full)
      for (int offset = 0; offset < LANES; offset++) {
        *(VECTOR *)(packed + (index + offset) * width + group) = square[offset];
      }
    }
  }
  for (; index < depth; index++) {
    for (ptrdiff_t line = 0; line < width; line++) {
      packed[index * width + line] = line < count ? lines[line * step + index] : 0;
    }
  }
}

// Packs a strip whose lines lie side by side, each index `step` after the last: packed[index * width + line].
//
// There are `readable` lines from the first one on, of which the strip has `count`. Those between `count` and the end of the
// last vector become anything ordinary, for no result follows from them.
static void BLOCK(pack_columns)(
    const SCALAR *columns, ptrdiff_t step, ptrdiff_t count, ptrdiff_t readable, ptrdiff_t depth, ptrdiff_t width,
    SCALAR *packed) {
  const ptrdiff_t end = MINIMUM(ROUND_UP(count, LANES), width);
  for (ptrdiff_t index = 0; index < depth; index++, columns += step, packed += width) {
    ptrdiff_t line = 0;
    for (; line < count && line + LANES <= readable; line += LANES) {
      // May write past the width; the next index overwrites that.
      *(VECTOR *)(packed + line) = *(const VECTOR *)(columns + line);
    }
    for (; line < end; line++) packed[line] = line < count ? columns[line] : 0;
  }
}

// One step of the loops over blocks: where a block starts and how long it is.
typedef struct {
  ptrdiff_t start, length;
} BLOCK(range);

// Packs columns of the right matrix, and the depth's part of them, as strips of TILE_COLUMNS columns.
static void BLOCK(pack_right)(
    const SCALAR *right, bool transposing, ptrdiff_t n, ptrdiff_t k, BLOCK(range) columns, BLOCK(range) depth,
    SCALAR *packed) {
  if (transposing) {
    for (ptrdiff_t offset = 0; offset < columns.length; offset += TILE_COLUMNS) {
      const SCALAR *lines = right + (columns.start + offset) * k + depth.start;
      const ptrdiff_t count = MINIMUM(columns.length - offset, TILE_COLUMNS);
      BLOCK(pack_lines)(lines, k, count, depth.length, TILE_COLUMNS, packed + offset * depth.length);
    }
    return;
  }
  // Row by row and not strip by strip, which would meet another page of memory at each step.
  const SCALAR *start = right + depth.start * n + columns.start;
  const ptrdiff_t rest = columns.length % TILE_COLUMNS, whole = columns.length - rest;
  for (ptrdiff_t index = 0; index < depth.length; index++) {
    for (ptrdiff_t offset = 0; offset < whole; offset += TILE_COLUMNS) {
      const VECTOR *source = (const VECTOR *)(start + index * n + offset);
      VECTOR *target = (VECTOR *)(packed + offset * depth.length + index * TILE_COLUMNS);
      target[0] = source[0];
      target[1] = source[1];
    }
  }
  if (rest > 0) {
    const ptrdiff_t readable = n - columns.start - whole;
    BLOCK(pack_columns)(start + whole, n, rest, readable, depth.length, TILE_COLUMNS, packed + whole * depth.length);
  }
}

// The rows of one strip of the left matrix. Strips are of nearly equal height: 128 rows are 8 strips of 13 and 2 of 12 rather
// than 9 of 14 and one of 2, which would leave most registers idle.
static inline BLOCK(range) BLOCK(strip_rows)(BLOCK(range) rows, ptrdiff_t strip_count, ptrdiff_t strip) {
  const ptrdiff_t height = rows.length / strip_count;
  const ptrdiff_t taller_count = rows.length % strip_count;
  const ptrdiff_t taller_before = strip < taller_count ? strip : taller_count;
  return (BLOCK(range)){rows.start + strip * height + taller_before, height + (strip < taller_count)};
}

// Packs rows of the left matrix, and the depth's part of them, as strips of up to TILE_ROWS rows.
static void BLOCK(pack_left)(
    const SCALAR *left, bool transposing, ptrdiff_t m, ptrdiff_t k, BLOCK(range) rows, ptrdiff_t strip_count,
    BLOCK(range) depth, SCALAR *packed) {
  for (ptrdiff_t strip = 0; strip < strip_count; strip++, packed += TILE_ROWS * depth.length) {
    const BLOCK(range) lines = BLOCK(strip_rows)(rows, strip_count, strip);
    if (transposing) {
      const SCALAR *start = left + depth.start * m + lines.start;
      BLOCK(pack_columns)(start, m, lines.length, m - lines.start, depth.length, TILE_ROWS, packed);
    } else {
      BLOCK(pack_lines)(left + lines.start * k + depth.start, k, lines.length, depth.length, TILE_ROWS, packed);
    }
  }
}

static void BLOCK(matrix_product)(
    bool transposing_left, bool transposing_right, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const SCALAR *left,
    const SCALAR *right, bool adds, SCALAR *result, SCALAR *workspace) {
  SCALAR *packed_right = workspace;
  SCALAR *packed_left = workspace + PACKED_RIGHT_COUNT;
  // Blocks of nearly equal depth, of whole vectors.
  const ptrdiff_t depth_block_count = (k + BLOCK_DEPTH - 1) / BLOCK_DEPTH;
  const ptrdiff_t block_depth = ROUND_UP((k + depth_block_count - 1) / depth_block_count, LANES);

  BLOCK(range) columns, depth, rows;
  for (columns.start = 0; columns.start < n; columns.start += BLOCK_COLUMNS) {
    columns.length = MINIMUM(n - columns.start, BLOCK_COLUMNS);
    for (depth.start = 0; depth.start < k; depth.start += block_depth) {
      depth.length = MINIMUM(k - depth.start, block_depth);
      const bool adds_block = adds || depth.start > 0;
      BLOCK(pack_right)(right, transposing_right, n, k, columns, depth, packed_right);
      for (rows.start = 0; rows.start < m; rows.start += BLOCK_ROWS) {
        rows.length = MINIMUM(m - rows.start, BLOCK_ROWS);
        const ptrdiff_t strip_count = (rows.length + TILE_ROWS - 1) / TILE_ROWS;
        BLOCK(pack_left)(left, transposing_left, m, k, rows, strip_count, depth, packed_left);
        for (ptrdiff_t offset = 0; offset < columns.length; offset += TILE_COLUMNS) {
          const ptrdiff_t width = MINIMUM(columns.length - offset, TILE_COLUMNS);
          for (ptrdiff_t strip = 0; strip < strip_count; strip++) {
            const BLOCK(range) lines = BLOCK(strip_rows)(rows, strip_count, strip);
            BLOCK(any_tile)(
                lines.length, width, depth.length, packed_left + strip * TILE_ROWS * depth.length,
                packed_right + offset * depth.length, adds_block,
                result + lines.start * n + columns.start + offset, n);
          }
        }
      }
    }
  }
}

#undef TILE_COLUMNS
#undef VECTOR
#undef DEAL_LOW
#undef DEAL_HIGH
#undef TILE_OF
#undef SCALAR
#undef LANES
#undef BLOCK
