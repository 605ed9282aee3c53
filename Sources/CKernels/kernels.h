// Every kernel but the large matrix product, for one type of scalar.

#include "arithmetic.h"
#include "exponential.h"
#include "mathematics.h"
#include "reductions.h"
#include "transpose.h"
#include "small_matrix_product.h"
#include "layers.h"
#include "losses.h"
#include "optimizers.h"
#include "samples.h"
