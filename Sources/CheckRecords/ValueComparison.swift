/// What a public check received beside what it expected, value by value.
///
/// Only public checks have one, and it is small: where there are many values, those around the worst are in it.
public struct ValueComparison: Codable, Sendable, Equatable {
  /// One value of the answer.
  public struct Entry: Codable, Sendable, Equatable {
    /// Its subscripts, such as `[1, 0]`; empty when the answer is a single value.
    public var place: String
    /// What the student's code gave.
    public var received: String
    /// What was expected.
    public var expected: String
    /// Whether the two differ by more than the check allows.
    public var isWrong: Bool

    /// Creates an entry; longer texts are cut.
    public init(place: String, received: String, expected: String, isWrong: Bool) {
      self.place = place
      self.received = Entry.cut(received)
      self.expected = Entry.cut(expected)
      self.isWrong = isWrong
    }

    private static func cut(_ text: String) -> String {
      let limit = 120
      let scalars = text.unicodeScalars
      guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
        end < scalars.endIndex
      else { return text }
      return String(scalars[..<end]) + "…"
    }
  }

  /// The most entries that are kept.
  public static let entryLimit = 12

  /// The values, in their order.
  public var entries: [Entry]
  /// The entry that is furthest off; `nil` when it isn't a matter of distance.
  public var worst: Int?
  /// How many values there are in all.
  public var count: Int
  /// How many of all values are wrong.
  public var wrongCount: Int

  /// Compares two single values by what they look like.
  ///
  /// - Parameters:
  ///   - received: What the student's code gave.
  ///   - expected: What was expected.
  public init(received: String, expected: String) {
    entries = [Entry(place: "", received: received, expected: expected, isWrong: true)]
    (count, wrongCount) = (1, 1)
  }

  /// Compares numbers, of which those around the worst are kept.
  ///
  /// - Parameters:
  ///   - received: The student's numbers.
  ///   - expected: The right ones, as many.
  ///   - wrong: The indices at which they differ by more than the check allows.
  ///   - place: The subscripts of an index.
  public init(received: [Double], expected: [Double], wrong: [Int], place: (Int) -> String) {
    func distance(_ index: Int) -> Double {
      let distance = abs(received[index] - expected[index])
      return distance.isNaN ? .infinity : distance
    }
    let furthest = wrong.max { distance($0) < distance($1) }
    let last = expected.count - ValueComparison.entryLimit
    let start = max(0, min((furthest ?? 0) - ValueComparison.entryLimit / 2, last))
    let shown = start..<min(start + ValueComparison.entryLimit, expected.count)
    let isWrongAt = Set(wrong)
    entries = shown.map { index in
      Entry(
        place: place(index), received: received[index].shown, expected: expected[index].shown,
        isWrong: isWrongAt.contains(index))
    }
    worst = furthest.map { $0 - start }
    (count, wrongCount) = (expected.count, wrong.count)
  }
}

extension Double {
  /// The number as it is shown: a NaN has no sign.
  package var shown: String { isNaN ? "nan" : "\(self)" }
}
