/// The shortest decimal digits that name a finite number exactly: ±0.d₁d₂d₃… × 10^exponent.
struct DecimalDigits {
  let isNegative: Bool
  private(set) var digits: [UInt8]
  private(set) var exponent: Int

  /// Reads the digits off the number's description, which has the shortest that are exact.
  init(_ number: some BinaryFloatingPoint & LosslessStringConvertible) {
    isNegative = number.sign == .minus
    let parts = number.magnitude.description.split(separator: "e")
    let (whole, fraction) = parts[0].splitAtPoint()
    digits = (whole + fraction).utf8.map { $0 - UInt8(ascii: "0") }
    exponent = whole.utf8.count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    normalize()
  }

  /// How many digits come after the decimal point.
  var fractionDigitCount: Int { Swift.max(0, digits.count - exponent) }

  /// The number with a decimal point and at most this many digits after it, cut in two at the point.
  func positional(fractionDigits limit: Int) -> (whole: String, fraction: String) {
    let rounded = rounded(toDigits: exponent + limit)
    let digits = rounded.digits
    let point = rounded.exponent
    let whole = point > 0 ? DecimalDigits.text(of: (0..<point).map { $0 < digits.count ? digits[$0] : 0 }) : "0"
    let leadingZeros = digits.isEmpty ? 0 : Swift.max(0, -point)
    let fraction = Array(repeating: 0, count: leadingZeros) + digits.dropFirst(Swift.max(0, point))
    return (sign + whole, DecimalDigits.text(of: fraction))
  }

  /// The number with one digit before the decimal point and at most some after it, and the power of ten that goes with it.
  func scientific(fractionDigits limit: Int) -> (whole: String, fraction: String, exponent: Int) {
    let rounded = rounded(toDigits: 1 + limit)
    let whole = sign + DecimalDigits.text(of: [rounded.digits.first ?? 0])
    return (
      whole, DecimalDigits.text(of: rounded.digits.dropFirst()), rounded.digits.isEmpty ? 0 : rounded.exponent - 1
    )
  }

  private var sign: String { isNegative ? "-" : "" }

  private static func text(of digits: some Sequence<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }

  private func rounded(toDigits count: Int) -> DecimalDigits {
    guard count < digits.count else { return self }
    var rounded = self
    rounded.digits = Array(digits.prefix(Swift.max(count, 0)))
    // Half-way goes to the even digit, as in arithmetic; digits have no zeros at their end.
    let isHalf = count >= 0 && digits[count] == 5 && digits.count == count + 1
    let isLastOdd = !(rounded.digits.last ?? 0).isMultiple(of: 2)
    if count >= 0, isHalf ? isLastOdd : digits[count] >= 5 { rounded.increment() }
    rounded.normalize()
    return rounded
  }

  /// Adds one to the last digit.
  private mutating func increment() {
    for place in digits.indices.reversed() {
      digits[place] += 1
      if digits[place] < 10 { return }
      digits[place] = 0
    }
    digits.insert(1, at: 0)
    exponent += 1
  }

  /// Removes zeros from both ends; what is left of 0 is no digit at all.
  private mutating func normalize() {
    let leadingZeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leadingZeros)
    exponent -= leadingZeros
    while digits.last == 0 { digits.removeLast() }
  }
}

extension Substring {
  /// What comes before the decimal point, and what after it.
  fileprivate func splitAtPoint() -> (Substring, Substring) {
    guard let point = firstIndex(of: ".") else { return (self, "") }
    return (self[..<point], self[index(after: point)...])
  }
}
