// Includes the file that KERNELS names twice, for float and for double. There, NAME(kernel) is the kernel's full name,
// MATH(function) the mathematical function of that precision, and PICK(a, b) is a for float and b for double.

#include "CKernels.h"

#include <math.h>
#include <string.h>

// A function with this attribute is compiled for three instruction sets, of which the loader picks one. Only ELF with
// glibc can do that; elsewhere it is compiled once, for what every processor of that kind has.
#if defined(__x86_64__) && defined(__ELF__) && defined(__GLIBC__)
#define KERNEL __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define KERNEL
#endif

// Small functions that become part of a kernel, and so are compiled for its instruction sets.
#define INLINE static inline __attribute__((always_inline))

// A loop whose turns don't depend on each other, though its result may be one of its inputs. Where a processor has no vectors
// for it, it stays a plain loop, which is no reason for a warning.
#pragma clang diagnostic ignored "-Wpass-failed"
#define EACH_INDEPENDENTLY _Pragma("clang loop vectorize(assume_safety)")

#define SCALAR float
#define BITS int32_t
#define NAME(kernel) gradus_##kernel##_float
#define MATH(function) function##f
#define PICK(for_float, for_double) for_float
#include KERNELS
#undef SCALAR
#undef BITS
#undef NAME
#undef MATH
#undef PICK

#define SCALAR double
#define BITS int64_t
#define NAME(kernel) gradus_##kernel##_double
#define MATH(function) function
#define PICK(for_float, for_double) for_double
#include KERNELS
