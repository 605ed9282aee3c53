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
// TILE_ROWS rows, the right one as strips of TILE_COLUMNS columns, cut into blocks that fit the caches. Where the result has
// so few columns that a row of the left matrix is read only once, the left matrix is read where it lies. This is the scheme
// of Kazushige Goto and Robert van de Geijn, "Anatomy of high-performance matrix multiplication", ACM Transactions on
// Mathematical Software 34 (2008).

#define TILE_COLUMNS (2 * LANES)
#define VECTOR BLOCK(vector)

// Vectors of any length are clang's: where a processor has no register for one, several share it.
typedef SCALAR VECTOR __attribute__((ext_vector_type(LANES), aligned(sizeof(SCALAR))));

#include "matrix_product_packing.h"
#include "matrix_product_tiles.h"

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
    const ptrdiff_t readable = (k - depth.start) * n - columns.start - whole;
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
      const ptrdiff_t readable = (k - depth.start) * m - lines.start;
      BLOCK(pack_columns)(start, m, lines.length, readable, depth.length, TILE_ROWS, packed);
    } else {
      BLOCK(pack_lines)(left + lines.start * k + depth.start, k, lines.length, depth.length, TILE_ROWS, packed);
    }
  }
}

// The rows of one strip where they lie in the left matrix.
static inline BLOCK(left_rows) BLOCK(unpacked_rows)(
    const SCALAR *left, bool transposing, ptrdiff_t m, ptrdiff_t k, ptrdiff_t row, ptrdiff_t index) {
  return transposing ? (BLOCK(left_rows)){left + index * m + row, 1, m} : (BLOCK(left_rows)){left + row * k + index, k, 1};
}

static void BLOCK(matrix_product)(
    bool transposing_left, bool transposing_right, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const SCALAR *left,
    const SCALAR *right, bool adds, SCALAR *result, SCALAR *workspace) {
  SCALAR *packed_right = workspace;
  SCALAR *packed_left = workspace + PACKED_RIGHT_COUNT;
  // Blocks of nearly equal depth, of whole vectors.
  const ptrdiff_t depth_block_count = (k + BLOCK_DEPTH - 1) / BLOCK_DEPTH;
  const ptrdiff_t block_depth = ROUND_UP((k + depth_block_count - 1) / depth_block_count, LANES);

  // Packing pays where a strip is read for several tiles.
  const bool packs_left = n > TILE_COLUMNS;

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
        if (packs_left) BLOCK(pack_left)(left, transposing_left, m, k, rows, strip_count, depth, packed_left);
        for (ptrdiff_t offset = 0; offset < columns.length; offset += TILE_COLUMNS) {
          const ptrdiff_t width = MINIMUM(columns.length - offset, TILE_COLUMNS);
          for (ptrdiff_t strip = 0; strip < strip_count; strip++) {
            const BLOCK(range) lines = BLOCK(strip_rows)(rows, strip_count, strip);
            const BLOCK(left_rows) strip_left =
                packs_left ? (BLOCK(left_rows)){packed_left + strip * TILE_ROWS * depth.length, 1, TILE_ROWS}
                           : BLOCK(unpacked_rows)(left, transposing_left, m, k, lines.start, depth.start);
            BLOCK(any_tile)(
                lines.length, width, depth.length, strip_left, packed_right + offset * depth.length, adds_block,
                result + lines.start * n + columns.start + offset, n);
          }
        }
      }
    }
  }
}

#undef TILE_COLUMNS
#undef VECTOR
#undef SCALAR
#undef LANES
#undef BLOCK
