/// How the scalars of one tensor are written, so that all are equally wide and their decimal points line up, as NumPy does it.
struct ScalarFormat<Scalar: TensorScalar> {
  /// The most digits after the decimal point.
  private static var precision: Int { 8 }

  private let isScientific: Bool
  private var wholeWidth = 0
  private var fractionWidth = 0
  private var exponentWidth = 0

  /// Finds the format for some scalars.
  init(_ scalars: [Scalar]) {
    let finite = scalars.filter(\.isFinite)
    isScientific = Self.needsPowersOfTen(finite)
    for scalar in finite {
      if isScientific {
        let (whole, fraction, exponent) = DecimalDigits(scalar).scientific(fractionDigits: Self.precision)
        widen(whole, fraction)
        exponentWidth = max(exponentWidth, 2, String(exponent.magnitude).count)
      } else {
        let (whole, fraction) = Self.positional(scalar)
        widen(whole, fraction)
      }
    }
    // An infinity or a NaN takes the place of the decimal point too.
    for stranger in scalars where !stranger.isFinite {
      wholeWidth = max(wholeWidth, Self.name(ofStranger: stranger).count - 1 - widthAfterPoint)
    }
  }

  /// The scalar as text of this format's width.
  func text(of scalar: Scalar) -> String {
    guard scalar.isFinite else {
      return Self.name(ofStranger: scalar).padded(toWidth: wholeWidth + 1 + widthAfterPoint)
    }
    if isScientific {
      // Columns are filled up with the number's further digits, which a Float has more of than its shortest name shows.
      let (whole, fraction, exponent) = DecimalDigits(Double(scalar)).scientific(fractionDigits: fractionWidth)
      let zeros = String(repeating: "0", count: fractionWidth - fraction.count)
      let power = String(exponent.magnitude)
      let sign = exponent < 0 ? "-" : "+"
      let powerZeros = String(repeating: "0", count: exponentWidth - power.count)
      return "\(whole.padded(toWidth: wholeWidth)).\(fraction)\(zeros)e\(sign)\(powerZeros)\(power)"
    }
    let (whole, fraction) = Self.positional(scalar)
    let spaces = String(repeating: " ", count: fractionWidth - fraction.count)
    return "\(whole.padded(toWidth: wholeWidth)).\(fraction)\(spaces)"
  }

  private var widthAfterPoint: Int {
    isScientific ? fractionWidth + 2 + exponentWidth : fractionWidth
  }

  private mutating func widen(_ whole: String, _ fraction: String) {
    wholeWidth = max(wholeWidth, whole.count)
    fractionWidth = max(fractionWidth, fraction.count)
  }

  /// The scalar's shortest digits where they fit, else its exact ones rounded, which differ for a Float.
  private static func positional(_ scalar: Scalar) -> (whole: String, fraction: String) {
    let shortest = DecimalDigits(scalar)
    let digits = shortest.fractionDigitCount <= precision ? shortest : DecimalDigits(Double(scalar))
    return digits.positional(fractionDigits: precision)
  }

  /// Whether some scalars are too large, too small or too different to write them out.
  private static func needsPowersOfTen(_ scalars: [Scalar]) -> Bool {
    let magnitudes = scalars.lazy.filter { $0 != 0 }.map(\.magnitude)
    guard let greatest = magnitudes.max(), let least = magnitudes.min() else { return false }
    let tooLarge: Scalar = Scalar.significandBitCount < 30 ? 1e6 : 1e8
    return greatest >= tooLarge || least < 0.0001 || greatest / least > 1000
  }

  private static func name(ofStranger scalar: Scalar) -> String {
    scalar.isNaN ? "nan" : scalar < 0 ? "-inf" : "inf"
  }
}

extension String {
  /// The string with spaces before it, up to a width.
  fileprivate func padded(toWidth width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - count)) + self
  }
}
