// The loops over scalars behind the tensors, written in C for one reason: a function can be compiled for several instruction
// sets, of which the best that the processor has is chosen at run time.
//
// Each kernel exists for float and for double; `gradus_add_float` and `gradus_add_double` come from one source. Tensors are
// contiguous and in row-major order. Unless said otherwise, a result may be one of the inputs, at the same address, but must
// not overlap one otherwise. Kernels keep no state and allocate nothing.

#ifndef CKERNELS_H
#define CKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What a processor can compute with, from least to most.
enum gradus_instruction_set {
  gradus_instruction_set_portable,
  gradus_instruction_set_avx2,
  gradus_instruction_set_avx512,
};

/// The best instruction set that this processor has.
enum gradus_instruction_set gradus_best_instruction_set(void);

/// How many scalars the right matrix of a small matrix product may have.
enum { gradus_greatest_small_matrix = 2048 };

/// How many scalars a matrix product's workspace holds.
extern const ptrdiff_t gradus_matrix_product_workspace_count;

#define SCALAR float
#define NAME(kernel) gradus_##kernel##_float
#include "kernel_declarations.h"
#undef SCALAR
#undef NAME

#define SCALAR double
#define NAME(kernel) gradus_##kernel##_double
#include "kernel_declarations.h"
#undef SCALAR
#undef NAME

#endif
