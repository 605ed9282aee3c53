/// A fast random number generator that gives the same numbers for the same seed, on every machine.
///
/// ```swift
/// var random = SeededRandomNumberGenerator(seed: 42)
/// let weights = Tensor<Float>.random(shape: [784, 10], in: -0.1...0.1, using: &random)
/// ```
///
/// This is xoshiro256**, its state filled by SplitMix64, as its authors advise: David Blackman and Sebastiano Vigna,
/// "Scrambled linear pseudorandom number generators", ACM Transactions on Mathematical Software 47 (2021). It is not for
/// secrets: whoever sees a few numbers can tell the next.
public struct SeededRandomNumberGenerator: RandomNumberGenerator, Sendable, Hashable {
  @usableFromInline
  var state: (UInt64, UInt64, UInt64, UInt64)

  /// Creates a generator whose numbers depend on the seed alone; any seed is good.
  public init(seed: UInt64) {
    var mixer = SplitMix64(state: seed)
    state = (mixer.next(), mixer.next(), mixer.next(), mixer.next())
  }

  /// Creates a generator in a given state, which must not be all zeros: zeros would follow for ever.
  package init?(state: (UInt64, UInt64, UInt64, UInt64)) {
    guard state != (0, 0, 0, 0) else { return nil }
    self.state = state
  }

  /// Makes the next 64 random bits.
  @inlinable
  public mutating func next() -> UInt64 {
    let result = rotateLeft(state.1 &* 5, by: 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotateLeft(state.3, by: 45)
    return result
  }

  @inlinable
  func rotateLeft(_ bits: UInt64, by distance: UInt64) -> UInt64 {
    bits &<< distance | bits &>> (64 &- distance)
  }

  /// Whether two generators will give the same numbers.
  public static func == (left: Self, right: Self) -> Bool {
    left.state == right.state
  }

  /// Mixes the state into a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(state.0)
    hasher.combine(state.1)
    hasher.combine(state.2)
    hasher.combine(state.3)
  }
}

/// SplitMix64, which turns any seed into well-mixed numbers: Guy Steele, Doug Lea and Christine Flood, "Fast splittable
/// pseudorandom number generators", OOPSLA 2014.
package struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  package init(state: UInt64) {
    self.state = state
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}

/// A generator is encoded as the four words of its state, so that a run can be taken up where it stopped.
extension SeededRandomNumberGenerator: Codable {
  /// Encodes the generator's state.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for word in [state.0, state.1, state.2, state.3] {
      // Signed, because not every format has the upper half of the unsigned numbers.
      try container.encode(Int64(bitPattern: word))
    }
  }

  /// Decodes a generator's state.
  ///
  /// - Throws: `DecodingError.dataCorrupted` for a state that no generator can be in.
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    func word() throws -> UInt64 { UInt64(bitPattern: try container.decode(Int64.self)) }
    let state = (try word(), try word(), try word(), try word())
    guard container.isAtEnd, let generator = Self(state: state) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "The state of a random number generator is four numbers that are not all 0.")
    }
    self = generator
  }
}
