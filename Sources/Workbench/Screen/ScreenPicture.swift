/// A screen as an SVG picture of a terminal, dark whatever the page around it is.
package struct ScreenPicture: Sendable {
  /// What was typed to get the screen.
  package var command: String
  /// The lines of the screen.
  package var lines: [Line]
  /// How many columns the terminal has.
  package var width: Int

  /// Creates a picture of a screen.
  package init(of screen: some Screen, command: String, width: Int = Terminal.usualWidth) {
    (self.command, self.width) = (command, width)
    lines = screen.lines(width: width)
  }

  /// The size of a letter and the margin, in pixels.
  private static let (letterWidth, lineHeight, margin) = (8.4, 19.0, 16.0)

  /// The picture.
  package var svg: String {
    let all = [Line("$ ", .faint) + Line(command, .strong), Line()] + lines
    let (wide, high) = (
      Double(width) * ScreenPicture.letterWidth + 2 * ScreenPicture.margin,
      Double(all.count) * ScreenPicture.lineHeight + 2 * ScreenPicture.margin
    )
    let rows = all.enumerated().map { row($1, at: $0) }.filter { !$0.isEmpty }.joined(separator: "\n")
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(SVG.number(wide)) \(SVG.number(high))" width="\(SVG.number(wide))" \
      role="img" aria-label="What \(SVG.escaped(command)) shows in a terminal">
      <rect width="100%" height="100%" rx="8" fill="#16181d"/>
      <g font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#d8dce3" \
      xml:space="preserve">
      \(rows)
      </g>
      </svg>

      """
  }

  /// One line: each piece at its column, and as wide as its columns, whatever the font makes of its letters.
  private func row(_ line: Line, at index: Int) -> String {
    let height = ScreenPicture.margin + (Double(index) + 0.75) * ScreenPicture.lineHeight
    var column = 0
    var pieces: [String] = []
    for span in line.spans {
      let text = span.text
      if case .picture(let color, let behind) = span.ink, text.allSatisfy({ "█▀▄".contains($0) }) {
        pieces += blocks(text, color, behind, column: column, row: index)
        column += text.columns
        continue
      }
      let blank = text.prefix { $0 == " " }.count
      let words = String(text.dropFirst(blank).reversed().drop { $0 == " " }.reversed())
      if !words.isEmpty {
        let left = ScreenPicture.margin + Double(column + blank) * ScreenPicture.letterWidth
        let length = Double(words.columns) * ScreenPicture.letterWidth
        pieces.append(
          "<text x=\"\(SVG.number(left))\" y=\"\(SVG.number(height))\" textLength=\"\(SVG.number(length))\"\(span.ink.attributes)>"
            + "\(SVG.escaped(words))</text>")
      }
      column += text.columns
    }
    return pieces.joined(separator: "\n")
  }

  /// Blocks as rectangles: a font's own leave gaps between lines.
  private func blocks(_ text: String, _ color: RGBColor?, _ behind: RGBColor?, column: Int, row: Int) -> [String] {
    let (left, top) = (
      ScreenPicture.margin + Double(column) * ScreenPicture.letterWidth,
      ScreenPicture.margin + Double(row) * ScreenPicture.lineHeight
    )
    let wide = Double(text.columns) * ScreenPicture.letterWidth
    let half = ScreenPicture.lineHeight / 2
    let halves: [(color: RGBColor?, top: Double)] =
      switch text.first {
      case "▀": [(color, top), (behind, top + half)]
      case "▄": [(behind, top), (color, top + half)]
      default: [(color, top), (color, top + half)]
      }
    return halves.compactMap { half in
      half.color.map {
        SVG.rectangle(x: left, y: half.top, width: wide, height: ScreenPicture.lineHeight / 2, fill: $0)
      }
    }
  }
}

extension Ink {
  /// How a picture shows it.
  fileprivate var attributes: String {
    switch self {
    case .plain: ""
    case .strong: " font-weight=\"bold\" fill=\"#ffffff\""
    case .good: " fill=\"#7ec982\""
    case .bad: " fill=\"#f2777a\""
    case .open: " fill=\"#e6c069\""
    case .faint: " fill=\"#8b93a1\""
    case .command: " fill=\"#6cc5d9\""
    case .picture(let color, _): color.map { " fill=\"\($0.hexadecimal)\"" } ?? ""
    }
  }
}
