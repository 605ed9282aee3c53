// Packing strips for the matrix product, for one type of scalar and one instruction set: part of matrix_product_blocks.h.

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
// There are `readable` scalars from the first one on. What lies between `count` and the end of the last vector becomes
// anything, for no result follows from it.
static void BLOCK(pack_columns)(
    const SCALAR *columns, ptrdiff_t step, ptrdiff_t count, ptrdiff_t readable, ptrdiff_t depth, ptrdiff_t width,
    SCALAR *packed) {
  const ptrdiff_t end = MINIMUM(ROUND_UP(count, LANES), width);
  for (ptrdiff_t index = 0; index < depth; index++, columns += step, readable -= step, packed += width) {
    ptrdiff_t line = 0;
    for (; line < count && line + LANES <= readable; line += LANES) {
      // May write past the width; the next index overwrites that.
      *(VECTOR *)(packed + line) = *(const VECTOR *)(columns + line);
    }
    for (; line < end; line++) packed[line] = line < count ? columns[line] : 0;
  }
}

#undef DEAL_LOW
#undef DEAL_HIGH
