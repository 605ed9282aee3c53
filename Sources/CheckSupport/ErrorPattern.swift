/// A mistake that shows in all the numbers at once, such as a missing factor of 2.
package struct ErrorPattern: Equatable, Sendable {
  /// What the numbers show, as a sentence.
  package var sentence: String

  /// Looks for a pattern; `nil` when the numbers show none, or too few of them tell.
  ///
  /// - Parameters:
  ///   - received: The student's numbers.
  ///   - expected: The right ones, as many.
  ///   - sampleCount: The number of samples N that a mean was taken over, if one was: then N and 1/N are patterns too.
  package init?(received: [Double], expected: [Double], sampleCount: Int? = nil) {
    let names = received.count == 1 ? "It is" : "Every number is"
    if received.contains(where: { !$0.isFinite }) {
      guard received.count > 1 else { return nil }
      sentence = "NaN or infinity is among the numbers."
      return
    }
    // The largest number says most about the ratio; the small ones then have to agree.
    let largest = expected.indices.max { abs(expected[$0]) < abs(expected[$1]) }
    guard let largest, expected[largest].isFinite, abs(expected[largest]) > 1e-6 else { return nil }
    if received.allSatisfy({ $0 == 0 }) {
      guard received.count > 1 else { return nil }
      sentence = "\(names) 0."
      return
    }
    let ratio = received[largest] / expected[largest]
    let slack = 1e-6 * abs(received[largest])
    guard zip(received, expected).allSatisfy({ abs($0 - ratio * $1) <= slack }),
      let words = ErrorPattern.words(for: ratio, sampleCount: sampleCount)
    else { return nil }
    sentence = "\(names) \(words)."
  }

  private static func words(for ratio: Double, sampleCount: Int?) -> String? {
    var known: [(ratio: Double, words: String)] = [
      (-1, "the negative of what was expected"), (2, "twice what was expected"), (0.5, "half of what was expected"),
      (-2, "−2 times what was expected"), (-0.5, "−½ times what was expected"),
    ]
    if let sampleCount, sampleCount > 2 {
      let count = Double(sampleCount)
      known += [
        (count, "\(sampleCount) times what was expected, and there are \(sampleCount) samples"),
        (1 / count, "1/\(sampleCount) of what was expected, and there are \(sampleCount) samples"),
      ]
    }
    return known.first { abs(ratio - $0.ratio) <= 1e-6 * abs($0.ratio) }?.words
  }
}
