/// The colours of pictures: Okabe and Ito's, which people tell apart who see colours differently.
enum Palette {
  /// For curves and classes, in this order.
  static let distinct = [
    RGBColor(86, 180, 233), RGBColor(230, 159, 0), RGBColor(0, 158, 115), RGBColor(204, 121, 167),
    RGBColor(240, 228, 66), RGBColor(213, 94, 0),
  ]

  /// The same, darker, for a white page.
  static let distinctOnWhite = [
    RGBColor(0, 114, 178), RGBColor(200, 120, 0), RGBColor(0, 130, 95), RGBColor(170, 70, 130), RGBColor(140, 130, 20),
    RGBColor(190, 70, 0),
  ]

  /// What stands for them where there is no colour.
  static let letters: [Character] = ["o", "x", "+", "*", "#", "@"]

  /// From dark to bright, where there is no colour.
  static let shades = Array(" .:-=+*#%@")

  /// The letter of a brightness from 0 to 1.
  static func shade(_ brightness: Double) -> Character {
    guard brightness.isFinite else { return "?" }
    return shades[Int(min(max(brightness, 0), 0.999) * Double(shades.count))]
  }

  /// The letter of a number from −1 to 1: the larger, the more ink, with a sign of its own.
  static func signedLetter(_ value: Double) -> Character {
    guard value.isFinite else { return "?" }
    let letters: [Character] = value < 0 ? [" ", "-", "~", "="] : [" ", "+", "*", "#"]
    return letters[min(Int(abs(value) * 5), 3)]
  }

  /// What can't be a number of a picture: NaN or an infinity.
  static let broken = RGBColor(220, 40, 160)

  /// Blue for −1, black for 0, orange for 1.
  static func signed(_ value: Double) -> RGBColor {
    guard value.isFinite else { return broken }
    let end = value < 0 ? RGBColor(70, 160, 255) : RGBColor(255, 165, 60)
    return RGBColor(0, 0, 0).mixed(with: end, abs(value))
  }

  /// The background of a region: muted, so that samples stand out.
  static func region(_ share: Double) -> RGBColor {
    guard share.isFinite else { return broken }
    return RGBColor(24, 68, 98).mixed(with: RGBColor(112, 72, 0), share)
  }

  /// The same, for a white page.
  static func regionOnWhite(_ share: Double) -> RGBColor {
    RGBColor(188, 222, 242).mixed(with: RGBColor(250, 224, 170), share)
  }
}
