/// Points, counted in whole hundredths, so that no sum or penalty is off by a bit.
///
///     let earned = Points(80)
///     earned.reduced(by: Percentage("12.5%"))  // 70.00
public struct Points: Sendable, Hashable, Comparable, Codable {
  /// No points.
  public static let zero = Points(hundredths: 0)

  /// The points times 100.
  public let hundredths: Int

  /// Creates points from hundredths.
  ///
  /// - Parameter hundredths: The points times 100.
  public init(hundredths: Int) {
    self.hundredths = hundredths
  }

  /// Creates whole points.
  ///
  /// - Parameter whole: The points.
  public init(_ whole: Int) {
    hundredths = whole * 100
  }

  /// Reads points such as `7`, `7.5` or `7.25`.
  ///
  /// - Parameter text: Digits, with at most two after a point.
  public init?(_ text: some StringProtocol) {
    guard let hundredths = DecimalText.hundredths(of: text) else { return nil }
    self.hundredths = hundredths
  }

  /// The order of the points.
  public static func < (one: Points, other: Points) -> Bool { one.hundredths < other.hundredths }

  /// The sum.
  public static func + (one: Points, other: Points) -> Points {
    Points(hundredths: one.hundredths + other.hundredths)
  }

  /// The difference.
  public static func - (one: Points, other: Points) -> Points {
    Points(hundredths: one.hundredths - other.hundredths)
  }

  /// The points that a penalty leaves, rounded to the nearest hundredth, a half in the student's favour.
  ///
  /// This is the only place where points are rounded.
  ///
  /// - Parameter penalty: What is taken off, at most 100 %.
  /// - Returns: What is left.
  public func reduced(by penalty: Percentage) -> Points {
    let tenThousandths = hundredths * (Percentage.all.hundredths - penalty.hundredths)
    return Points(hundredths: (tenThousandths + 5000) / 10_000)
  }
}

extension Points: CustomStringConvertible {
  /// The points with two decimals, such as `7.50`.
  public var description: String { DecimalText.twoDecimals(hundredths) }

  /// The points with no more decimals than they need, such as `7.5`.
  public var short: String { DecimalText.short(hundredths) }
}

/// A share of a hundred, counted in hundredths of a percent.
public struct Percentage: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// Nothing.
  public static let zero = Percentage(hundredths: 0)
  /// Everything.
  public static let all = Percentage(hundredths: 10_000)

  /// The percentage times 100.
  public let hundredths: Int

  /// Creates a percentage from hundredths, such as 1250 for 12.5 %.
  ///
  /// - Parameter hundredths: The percentage times 100, from 0 to 10,000.
  public init(hundredths: Int) {
    self.hundredths = hundredths
  }

  /// Reads a percentage from 0 % to 100 %, such as `10%` or `12.5%`.
  ///
  /// - Parameter text: The digits and a percent sign.
  public init?(_ text: some StringProtocol) {
    guard text.hasSuffix("%"), let hundredths = DecimalText.hundredths(of: text.dropLast()),
      hundredths <= Percentage.all.hundredths
    else { return nil }
    self.hundredths = hundredths
  }

  /// The order of the shares.
  public static func < (one: Percentage, other: Percentage) -> Bool { one.hundredths < other.hundredths }

  /// The percentage in words, such as `12.5 %`.
  public var description: String { DecimalText.short(hundredths) + " %" }

  /// A multiple of the percentage, at most 100 %.
  ///
  /// - Parameter factor: How many times, at least 0.
  /// - Returns: The multiple.
  func times(_ factor: Int) -> Percentage {
    let (product, overflow) = hundredths.multipliedReportingOverflow(by: factor)
    return overflow ? .all : Percentage(hundredths: min(product, Percentage.all.hundredths))
  }
}

/// Decimal numbers as people write them, without a detour through binary fractions.
private enum DecimalText {
  /// The number times 100; `nil` unless it is digits with at most two after a point, and below ten million.
  static func hundredths(of text: some StringProtocol) -> Int? {
    guard let match = String(text).wholeMatch(of: /([0-9]{1,7})(?:\.([0-9]{1,2}))?/), let whole = Int(match.1) else {
      return nil
    }
    let decimals = (match.2.map(String.init) ?? "").padding(2)
    return Int(decimals).map { whole * 100 + $0 }
  }

  static func twoDecimals(_ hundredths: Int) -> String {
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(hundredths < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  static func short(_ hundredths: Int) -> String {
    var text = twoDecimals(hundredths)
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}

extension String {
  /// The text with zeros up to a length.
  fileprivate func padding(_ length: Int) -> String {
    self + String(repeating: "0", count: Swift.max(0, length - count))
  }
}
