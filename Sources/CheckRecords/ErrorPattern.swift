/// A mistake that shows in all the numbers of an answer at once, such as a missing factor of 2: a closed list.
///
/// The raw values are the words of a mutant's `// Says:` line.
public enum ErrorPattern: String, Codable, Sendable, CaseIterable {
  /// One of several numbers is not finite.
  case notFinite = "NaN or infinity"
  /// Several numbers, all of them 0.
  case zeros = "0 everywhere"
  /// The factor −1.
  case negative = "the negative of what was expected"
  /// The factor 2.
  case twice = "twice what was expected"
  /// The factor ½.
  case half = "half of what was expected"
  /// The factor −2.
  case minusTwice = "−2 times what was expected"
  /// The factor −½.
  case minusHalf = "−½ times what was expected"
  /// The number of samples is a factor.
  case timesSampleCount = "N times what was expected"
  /// One over the number of samples is a factor.
  case dividedBySampleCount = "1/N of what was expected"
  /// The same number is added to each of three or more.
  case offset = "off by one amount"
  /// Rows and columns are exchanged.
  case transposed = "the transpose of what was expected"
  /// The numbers come in the transpose's order, in the shape that was expected: reshaped, not transposed.
  case transposesOrder = "the order of the transpose"
  /// Three or more numbers in a row stand the other way round.
  case reversedOrder = "the reversed order"
  /// An integer of four or eight bytes was read from the wrong end.
  case reversedBytes = "the reversed bytes"
  /// Each row should sum to 1, and each column does.
  case columnsSumToOne = "columns that sum to 1"
}
