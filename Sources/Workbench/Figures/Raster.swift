/// Pixels for a terminal: two in each letter, one above the other, and a letter for each pair where there is no colour.
struct Raster {
  /// The number of columns, and of rows, which is even.
  let width: Int
  let height: Int
  private var pixels: [Pixel]

  /// A pixel that nothing is drawn on shows the terminal's own background.
  private struct Pixel {
    var color: RGBColor?
    var letter: Character = " "
  }

  /// Creates an empty raster; an odd height gets one row more.
  init(width: Int, height: Int) {
    self.width = width
    self.height = height + height % 2
    pixels = Array(repeating: Pixel(), count: self.width * self.height)
  }

  /// Draws a pixel; outside nothing happens.
  ///
  /// - Parameters:
  ///   - column: From 0 at the left.
  ///   - row: From 0 at the top.
  ///   - color: Its colour.
  ///   - letter: What stands for it where there is no colour.
  mutating func draw(_ column: Int, _ row: Int, _ color: RGBColor, letter: Character) {
    guard (0..<width).contains(column), (0..<height).contains(row) else { return }
    pixels[row * width + column] = Pixel(color: color, letter: letter)
  }

  /// Puts a letter where there is no colour, whatever else is drawn in its place.
  mutating func mark(_ column: Int, _ row: Int, letter: Character) {
    guard (0..<width).contains(column), (0..<height).contains(row) else { return }
    for row in [row - row % 2, row - row % 2 + 1] { pixels[row * width + column].letter = letter }
  }

  /// Draws a line from one pixel to another; outside nothing happens.
  mutating func drawLine(
    from start: (column: Int, row: Int), to end: (column: Int, row: Int), _ color: RGBColor, letter: Character
  ) {
    let count = max(abs(end.column - start.column), abs(end.row - start.row), 1)
    for index in 0...count {
      // Halves are rounded in one direction, so that a line has no gaps.
      let column = start.column + (2 * (end.column - start.column) * index + count) / (2 * count)
      let row = start.row + (2 * (end.row - start.row) * index + count) / (2 * count)
      draw(column, row, color, letter: letter)
    }
  }

  /// The rows of letters.
  var lines: [Line] {
    stride(from: 0, to: height, by: 2).map { row in
      var line = Line()
      for column in 0..<width {
        line.append(cell(pixels[row * width + column], pixels[(row + 1) * width + column]))
      }
      return line
    }
  }

  private func cell(_ upper: Pixel, _ lower: Pixel) -> Line {
    let letter = String(upper.letter != " " ? upper.letter : lower.letter)
    guard upper.color != nil || lower.color != nil else { return Line(" ") }
    guard upper.color != lower.color else { return Line(picture: "█", upper.color, plainText: letter) }
    guard upper.color != nil else { return Line(picture: "▄", lower.color, plainText: letter) }
    return Line(picture: "▀", upper.color, behind: lower.color, plainText: letter)
  }
}

extension Line {
  /// Adds another line, as part of the last piece where that has the same ink.
  fileprivate mutating func append(_ other: Line) {
    for span in other.spans {
      guard let last = spans.last, last.ink == span.ink, (last.plainText == nil) == (span.plainText == nil) else {
        spans.append(span)
        continue
      }
      spans[spans.count - 1].text += span.text
      spans[spans.count - 1].plainText = last.plainText.map { $0 + (span.plainText ?? "") }
    }
  }
}
