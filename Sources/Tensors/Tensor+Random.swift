#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Tensor {
  /// A tensor of independent numbers, each equally likely anywhere in a range.
  ///
  /// The same seed gives the same numbers in `Float` as in `Double`, up to rounding.
  @specialized(where Scalar == Float, Generator == SeededRandomNumberGenerator)
  @specialized(where Scalar == Double, Generator == SeededRandomNumberGenerator)
  public static func random<Generator: RandomNumberGenerator>(
    shape: Shape, in range: ClosedRange<Scalar> = -1...1, using random: inout Generator
  ) -> Tensor {
    let lower = Double(range.lowerBound)
    let upper = Double(range.upperBound)
    // The whole width of the greatest ranges is infinite.
    let halfWidth = upper / 2 - lower / 2
    let scalars = (0..<shape.count).map { _ in
      let part = halfWidth * unitInterval(using: &random)
      return Scalar(Swift.min(lower + part + part, upper))
    }
    return Tensor(shape: shape, scalars: scalars)
  }

  /// A tensor of independent, normally distributed numbers.
  ///
  /// By the method of G. E. P. Box and M. E. Muller, "A note on the generation of random normal deviates", Annals of
  /// Mathematical Statistics 29 (1958): two uniform numbers make two normal ones.
  @specialized(where Scalar == Float, Generator == SeededRandomNumberGenerator)
  @specialized(where Scalar == Double, Generator == SeededRandomNumberGenerator)
  public static func randomNormal<Generator: RandomNumberGenerator>(
    shape: Shape, mean: Scalar = 0, standardDeviation: Scalar = 1, using random: inout Generator
  ) -> Tensor {
    var scalars: [Scalar] = []
    scalars.reserveCapacity(shape.count + 1)
    while scalars.count < shape.count {
      // 1 − u is never 0, whose logarithm is infinite.
      let radius = (-2 * log(1 - unitInterval(using: &random))).squareRoot()
      let angle = 2 * Double.pi * unitInterval(using: &random)
      scalars.append(mean + standardDeviation * Scalar(radius * cos(angle)))
      scalars.append(mean + standardDeviation * Scalar(radius * sin(angle)))
    }
    scalars.removeLast(scalars.count - shape.count)
    return Tensor(shape: shape, scalars: scalars)
  }

}

/// A number in 0..<1 with 53 random bits.
@inline(__always)
private func unitInterval(using random: inout some RandomNumberGenerator) -> Double {
  Double(random.next() >> 11) * 0x1p-53
}
