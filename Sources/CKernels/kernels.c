// Every kernel but the large matrix product, for float and for double.

#define KERNELS "kernels.h"
#include "for_each_scalar.h"
