// zlib, as the system has it: Debian's package is libz-dev.

#include <zlib.h>
