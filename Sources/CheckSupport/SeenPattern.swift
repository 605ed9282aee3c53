import CheckRecords
import Tensors

/// A pattern that an answer shows, in words.
///
/// A pattern that isn't there misleads more than none helps: numbers that two patterns would explain show neither.
package struct SeenPattern: Equatable, Sendable {
  /// The pattern.
  package var pattern: ErrorPattern
  /// What the numbers show, as a sentence.
  package var sentence: String

  /// Looks for a pattern in numbers; `nil` when they show none, or too few of them tell.
  ///
  /// - Parameters:
  ///   - received: The student's numbers.
  ///   - expected: The right ones, of the same shape or another.
  ///   - sampleCount: The number of samples N that a mean was taken over, if one was: then N and 1/N are patterns too.
  package init?(received: Tensor<Double>, expected: Tensor<Double>, sampleCount: Int? = nil) {
    let (numbers, right) = (received.scalars, expected.scalars)
    guard received.count == expected.count, right.allSatisfy(\.isFinite) else { return nil }
    let subject = received.count == 1 ? "It is" : "Every number is"
    if numbers.contains(where: { !$0.isFinite }) {
      guard numbers.count > 1 else { return nil }
      self.init(.notFinite, "NaN or infinity is among the numbers.")
      return
    }
    let comparison = Comparison(received: received, expected: expected)
    guard comparison.scale > 1e-6 else { return nil }
    if numbers.allSatisfy({ $0 == 0 }) {
      guard numbers.count > 1 else { return nil }
      self.init(.zeros, "\(subject) 0.")
      return
    }
    var seen = comparison.arrangements
    if received.shape == expected.shape {
      if let factor = comparison.factor(sampleCount: sampleCount) {
        seen.append(SeenPattern(factor.pattern, "\(subject) \(factor.words)."))
      }
      if comparison.isOffset { seen.append(SeenPattern(.offset, "Every number is off by the same amount.")) }
      // A transposed answer of such rows has such columns: then that is the plainer thing to say.
      if seen.isEmpty, comparison.columnsSumToOne {
        seen.append(SeenPattern(.columnsSumToOne, "Each column sums to 1, where each row should."))
      }
    }
    guard seen.count == 1 else { return nil }
    self = seen[0]
  }

  /// Looks for integers whose four or eight bytes were read from the wrong end.
  ///
  /// - Parameters:
  ///   - received: The student's numbers, which differ from the right ones.
  ///   - expected: The right ones.
  package init?(received: [Int], expected: [Int]) {
    guard received.count == expected.count, !received.isEmpty else { return nil }
    let pairs = zip(received, expected)
    let isReversed =
      pairs.allSatisfy { Int(UInt32(truncatingIfNeeded: $1).byteSwapped) == $0 && UInt32(exactly: $1) != nil }
      || pairs.allSatisfy { Int(Int32(truncatingIfNeeded: $1).byteSwapped) == $0 && UInt32(exactly: $1) != nil }
      || pairs.allSatisfy { $1.byteSwapped == $0 }
    guard isReversed else { return nil }
    self.init(.reversedBytes, "These are the bytes of what was expected, in reverse order.")
  }

  init(_ pattern: ErrorPattern, _ sentence: String) {
    (self.pattern, self.sentence) = (pattern, sentence)
  }
}

/// Finite numbers beside those that were expected, as many.
private struct Comparison {
  let received: Tensor<Double>
  let expected: Tensor<Double>
  /// The largest size of an expected number.
  let scale: Double
  /// How far a number may be from where a pattern puts it.
  private let slack: Double

  init(received: Tensor<Double>, expected: Tensor<Double>) {
    (self.received, self.expected) = (received, expected)
    scale = expected.scalars.lazy.map(abs).max() ?? 0
    slack = 1e-6 * max(scale, received.scalars.lazy.map(abs).max() ?? 0)
  }

  /// The known factor between the two.
  func factor(sampleCount: Int?) -> (pattern: ErrorPattern, words: String)? {
    // The largest number says most about the ratio; the small ones then have to agree.
    let largest = expected.scalars.indices.max { abs(expected.scalars[$0]) < abs(expected.scalars[$1]) }
    guard let largest else { return nil }
    let ratio = received.scalars[largest] / expected.scalars[largest]
    let slack = 1e-6 * abs(received.scalars[largest])
    guard zip(received.scalars, expected.scalars).allSatisfy({ abs($0 - ratio * $1) <= slack }) else { return nil }
    var known: [(ratio: Double, pattern: ErrorPattern, words: String)] = [
      (-1, .negative, ErrorPattern.negative.rawValue), (2, .twice, ErrorPattern.twice.rawValue),
      (0.5, .half, ErrorPattern.half.rawValue), (-2, .minusTwice, ErrorPattern.minusTwice.rawValue),
      (-0.5, .minusHalf, ErrorPattern.minusHalf.rawValue),
    ]
    if let count = sampleCount, count > 2 {
      let samples = "of what was expected, and there are \(count) samples"
      known += [
        (Double(count), .timesSampleCount, "\(count) times what was expected, and there are \(count) samples"),
        (1 / Double(count), .dividedBySampleCount, "1/\(count) \(samples)"),
      ]
    }
    return known.first { abs(ratio - $0.ratio) <= 1e-6 * abs($0.ratio) }.map { ($0.pattern, $0.words) }
  }

  /// Whether all of at least three numbers are off by the same amount, and one factor doesn't say the same.
  var isOffset: Bool {
    let right = expected.scalars
    guard right.count > 2, let least = right.min(), let most = right.max(), most - least > 1e3 * slack else {
      return false
    }
    let offset = received.scalars[0] - right[0]
    return abs(offset) > 1e3 * slack && zip(received.scalars, right).allSatisfy { abs($0 - $1 - offset) <= slack }
  }

  /// The right numbers in other places.
  var arrangements: [SeenPattern] {
    var seen: [SeenPattern] = []
    if expected.shape.rank == 2, expected.shape[0] > 1, expected.shape[1] > 1 {
      let transposed = expected.transposed()
      let isTransposed = received.shape == transposed.shape
      if isTransposed || received.shape == expected.shape, moved(transposed.scalars) {
        seen.append(
          isTransposed
            ? SeenPattern(.transposed, "The numbers are the transpose of what was expected.")
            : SeenPattern(.transposesOrder, "The right numbers stand in the order of the transpose."))
      }
    }
    if expected.shape.rank == 1, received.shape == expected.shape, expected.count > 2,
      moved(expected.scalars.reversed())
    {
      seen.append(SeenPattern(.reversedOrder, "The right numbers stand in reversed order."))
    }
    return seen
  }

  /// Whether the answer is `places`: the right numbers in an order that is plainly another than the right one.
  private func moved(_ places: [Double]) -> Bool {
    zip(received.scalars, places).allSatisfy { abs($0 - $1) <= slack }
      && zip(places, expected.scalars).contains { abs($0 - $1) > 1e3 * slack }
  }

  /// Whether each row should sum to 1, and each column does instead.
  var columnsSumToOne: Bool {
    guard expected.shape.rank == 2, expected.shape[0] > 1, expected.shape[1] > 1 else { return false }
    let isOne = { (sum: Double) in abs(sum - 1) <= 1e-6 }
    return sums(of: expected).rows.allSatisfy(isOne) && sums(of: received).columns.allSatisfy(isOne)
      && !sums(of: received).rows.allSatisfy(isOne)
  }

  private func sums(of matrix: Tensor<Double>) -> (rows: [Double], columns: [Double]) {
    let (height, width) = (matrix.shape[0], matrix.shape[1])
    let scalars = matrix.scalars
    return (
      (0..<height).map { row in (0..<width).reduce(0) { $0 + scalars[row * width + $1] } },
      (0..<width).map { column in (0..<height).reduce(0) { $0 + scalars[$1 * width + column] } }
    )
  }
}
