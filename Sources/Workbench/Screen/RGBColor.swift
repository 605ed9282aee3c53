/// A colour of 24 bits.
package struct RGBColor: Sendable, Hashable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  /// Creates a colour.
  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// Creates a grey, from 0 for black to 1 for white.
  package init(grey: Double) {
    let level = UInt8(255 * min(max(grey, 0), 1))
    self.init(level, level, level)
  }

  /// As SVG writes it, such as `#0072b2`.
  package var hexadecimal: String {
    "#" + [red, green, blue].map { $0 < 16 ? "0\(String($0, radix: 16))" : String($0, radix: 16) }.joined()
  }

  /// How bright the colour looks, from 0 to 1 (ITU-R BT.601).
  package var brightness: Double {
    (0.299 * Double(red) + 0.587 * Double(green) + 0.114 * Double(blue)) / 255
  }

  /// The nearest colour of a terminal that has 256: of its cube of 6 × 6 × 6, from 16 on.
  package var paletteIndex: Int {
    let levels = [0, 95, 135, 175, 215, 255]
    func nearest(_ value: UInt8) -> Int {
      levels.indices.min { abs(levels[$0] - Int(value)) < abs(levels[$1] - Int(value)) } ?? 0
    }
    return 16 + 36 * nearest(red) + 6 * nearest(green) + nearest(blue)
  }

  /// The colour a part of the way to another.
  ///
  /// - Parameters:
  ///   - other: The other colour.
  ///   - share: How far, from 0 for this colour to 1 for the other.
  /// - Returns: The colour between them.
  package func mixed(with other: RGBColor, _ share: Double) -> RGBColor {
    let share = min(max(share, 0), 1)
    func mix(_ one: UInt8, _ two: UInt8) -> UInt8 { UInt8(Double(one) + share * (Double(two) - Double(one))) }
    return RGBColor(mix(red, other.red), mix(green, other.green), mix(blue, other.blue))
  }
}
