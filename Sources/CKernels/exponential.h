// The exponential function, without a call, so that loops over it vectorise. For one type of scalar.
//
// x is split as n·ln 2 + r with a whole n and |r| ≤ ln 2 / 2, so that exp(x) = 2ⁿ · exp(r). A few terms of its Taylor series
// suffice for so small an r, and 2ⁿ is written straight into a number's exponent bits.

// 2 to the power of an integer that the exponent bits can hold.
INLINE SCALAR NAME(power_of_two)(BITS exponent) {
  const BITS bits = (exponent + PICK(127, 1023)) << PICK(23, 52);
  SCALAR power;
  memcpy(&power, &bits, sizeof power);
  return power;
}

// exp(r) − 1, and the n that goes with it. Requires |x| below 1000 (float: below 200).
INLINE SCALAR NAME(reduced_exponential)(SCALAR x, BITS *n) {
  // Added to this number, another one loses its fraction, and its whole part appears in the lowest bits.
  const SCALAR shift = PICK(0x1.8p23f, 0x1.8p52);
  const SCALAR shifted = x * (SCALAR)0x1.71547652b82fep+0 + shift;
  BITS shifted_bits, shift_bits;
  memcpy(&shifted_bits, &shifted, sizeof shifted);
  memcpy(&shift_bits, &shift, sizeof shift);
  *n = shifted_bits - shift_bits;
  const SCALAR whole = shifted - shift;
  // ln 2 in two parts, the first one short enough that its product with n is exact.
  const SCALAR r = (x - whole * PICK(0x1.62e4p-1f, 0x1.62e42feep-1)) - whole * PICK(0x1.7f7d1cp-20f, 0x1.a39ef35793c76p-33);
  // 1 + r/2 · (1 + r/3 · (1 + …)): the Taylor series of (exp(r) − 1) / r from its last term inwards.
  SCALAR series = 1;
#pragma clang loop unroll(full)
  for (int order = PICK(8, 14); order > 1; order--) series = 1 + series * (r * (SCALAR)(1.0 / order));
  return r * series;
}

// exp(x), infinite or 0 where a number can't hold it.
INLINE SCALAR NAME(exponential_of)(SCALAR x) {
  const SCALAR limit = PICK(150, 800);
  x = x > limit ? limit : x;
  x = x < -limit ? -limit : x;
  BITS n;
  const SCALAR reduced = NAME(reduced_exponential)(x, &n);
  // In two factors, because 2ⁿ itself may be too large or too small where the result is not.
  const BITS half = n >> 1;
  return (1 + reduced) * NAME(power_of_two)(half) * NAME(power_of_two)(n - half);
}

// 1 / (1 + exp(−x))
INLINE SCALAR NAME(sigmoid_of)(SCALAR x) {
  return 1 / (1 + NAME(exponential_of)(-x));
}

// tanh |x| = −e / (2 + e) with e = exp(−2|x|) − 1, which keeps all digits near 0.
INLINE SCALAR NAME(hyperbolic_tangent_of)(SCALAR x) {
  SCALAR magnitude = MATH(fabs)(x);
  magnitude = magnitude > 25 ? 25 : magnitude;
  BITS n;
  const SCALAR reduced = NAME(reduced_exponential)(-2 * magnitude, &n);
  const SCALAR power = NAME(power_of_two)(n);
  const SCALAR e = power * reduced + (power - 1);
  return MATH(copysign)(-e / (2 + e), x);
}
