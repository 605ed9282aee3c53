// The matrix product, in one variant for each type of scalar and instruction set.

#include "CKernels.h"

#define MINIMUM(a, b) ((a) < (b) ? (a) : (b))
#define ROUND_UP(count, unit) (((count) + (unit) - 1) / (unit) * (unit))
#define JOINED(name, variant) name##_##variant

enum {
  // A block of the right matrix has BLOCK_DEPTH × BLOCK_COLUMNS scalars, one of the left matrix BLOCK_ROWS × BLOCK_DEPTH, so
  // that the second-level cache holds the latter. Both are whole numbers of every variant's strips.
  BLOCK_DEPTH = 256,
  BLOCK_COLUMNS = 1024,
  BLOCK_ROWS = 252,

  // A vector may be written past the end of the last strip.
  GREATEST_LANES = 16,
  PACKED_RIGHT_COUNT = BLOCK_COLUMNS * BLOCK_DEPTH + GREATEST_LANES,
  PACKED_LEFT_COUNT = BLOCK_ROWS * BLOCK_DEPTH + GREATEST_LANES,

  // A vector that lies in two cache lines takes twice as long to read.
  CACHE_LINE = 64,
};

const ptrdiff_t gradus_matrix_product_workspace_count = PACKED_RIGHT_COUNT + PACKED_LEFT_COUNT + CACHE_LINE;

static void *start_of_cache_line(void *address) { return (void *)ROUND_UP((uintptr_t)address, CACHE_LINE); }

#if defined(__x86_64__)

#pragma clang attribute push(__attribute__((target("avx512f,avx512vl,avx512dq,avx512bw,fma"))), apply_to = function)
#define TILE_ROWS 14

#define SCALAR float
#define LANES 16
#define BLOCK(name) JOINED(name, float_avx512)
#include "matrix_product_blocks.h"

#define SCALAR double
#define LANES 8
#define BLOCK(name) JOINED(name, double_avx512)
#include "matrix_product_blocks.h"

#undef TILE_ROWS
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define TILE_ROWS 6

#define SCALAR float
#define LANES 8
#define BLOCK(name) JOINED(name, float_avx2)
#include "matrix_product_blocks.h"

#define SCALAR double
#define LANES 4
#define BLOCK(name) JOINED(name, double_avx2)
#include "matrix_product_blocks.h"

#undef TILE_ROWS
#pragma clang attribute pop

#endif

// For the 128 bits of SSE2 and NEON, and for whatever else there is.
#define TILE_ROWS 4

#define SCALAR float
#define LANES 4
#define BLOCK(name) JOINED(name, float_portable)
#include "matrix_product_blocks.h"

#define SCALAR double
#define LANES 2
#define BLOCK(name) JOINED(name, double_portable)
#include "matrix_product_blocks.h"

enum gradus_instruction_set gradus_best_instruction_set(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512bw")) {
    return gradus_instruction_set_avx512;
  }
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return gradus_instruction_set_avx2;
#endif
  return gradus_instruction_set_portable;
}

#define ARGUMENTS \
  transposing_left, transposing_right, m, n, k, left, right, adds, result, start_of_cache_line(workspace)

void gradus_matrix_product_float(
    enum gradus_instruction_set instruction_set, bool transposing_left, bool transposing_right, ptrdiff_t m, ptrdiff_t n,
    ptrdiff_t k, const float *left, const float *right, bool adds, float *result, float *workspace) {
  switch (instruction_set) {
#if defined(__x86_64__)
  case gradus_instruction_set_avx512: matrix_product_float_avx512(ARGUMENTS); break;
  case gradus_instruction_set_avx2: matrix_product_float_avx2(ARGUMENTS); break;
#endif
  default: matrix_product_float_portable(ARGUMENTS);
  }
}

void gradus_matrix_product_double(
    enum gradus_instruction_set instruction_set, bool transposing_left, bool transposing_right, ptrdiff_t m, ptrdiff_t n,
    ptrdiff_t k, const double *left, const double *right, bool adds, double *result, double *workspace) {
  switch (instruction_set) {
#if defined(__x86_64__)
  case gradus_instruction_set_avx512: matrix_product_double_avx512(ARGUMENTS); break;
  case gradus_instruction_set_avx2: matrix_product_double_avx2(ARGUMENTS); break;
#endif
  default: matrix_product_double_portable(ARGUMENTS);
  }
}
