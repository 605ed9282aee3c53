import Foundation

/// Pieces of an SVG drawing.
enum SVG {
  static func text(
    _ words: String, x: Double, y: Double, size: Int = 13, anchor: String = "start", fill: String = "#222",
    bold: Bool = false
  ) -> String {
    "<text x=\"\(number(x))\" y=\"\(number(y))\" font-size=\"\(size)\" text-anchor=\"\(anchor)\" fill=\"\(fill)\""
      + (bold ? " font-weight=\"bold\"" : "") + ">\(escaped(words))</text>"
  }

  static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, stroke: String = "#888") -> String {
    "<line x1=\"\(number(x1))\" y1=\"\(number(y1))\" x2=\"\(number(x2))\" y2=\"\(number(y2))\" stroke=\"\(stroke)\"/>"
  }

  static func rectangle(x: Double, y: Double, width: Double, height: Double, fill: RGBColor) -> String {
    "<rect x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" height=\"\(number(height))\" "
      + "fill=\"\(fill.hexadecimal)\"/>"
  }

  /// Pixels as rectangles, neighbours of one colour in one.
  static func pixels(
    _ colors: [RGBColor], width columnCount: Int, x: Double, y: Double, size: Double
  ) -> [String] {
    var pieces = ["<g shape-rendering=\"crispEdges\">"]
    for row in 0..<(columnCount > 0 ? colors.count / columnCount : 0) {
      var column = 0
      while column < columnCount {
        let color = colors[row * columnCount + column]
        let count = colors[(row * columnCount + column)..<((row + 1) * columnCount)].prefix { $0 == color }.count
        pieces.append(
          rectangle(
            x: x + Double(column) * size, y: y + Double(row) * size, width: Double(count) * size, height: size,
            fill: color))
        column += count
      }
    }
    return pieces + ["</g>"]
  }

  /// A number with at most one decimal place.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : String(format: "%.1f", Double(tenths) / 10)
  }

  /// The text as XML reads it.
  static func escaped(_ text: some StringProtocol) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
