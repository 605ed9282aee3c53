import CheckRecords

/// Curves in a terminal, with axes and a legend that says what each curve does.
struct CurveChart: Screen {
  var plot: CurvePlot

  func lines(width: Int) -> [Line] {
    let frame = CurveFrame(plot)
    let rowCount = width >= 100 ? 18 : 13
    let labels = [
      0: frame.vertical.upperBound, rowCount / 2: frame.value(at: 0.5), rowCount - 1: frame.vertical.lowerBound,
    ]
    .mapValues(\.axisText)
    let margin = (labels.values.map(\.columns).max() ?? 0) + 2
    let columnCount = max(min(width, 104) - margin - 1, 10)
    var lines = plot.title.wrapped(to: width).map { Line($0) }
    lines.append(Line(blanks(margin) + plot.vertical + (plot.isLogarithmic ? ", logarithmic" : ""), .faint))
    for (row, line) in raster(frame, width: columnCount, height: 2 * rowCount).lines.enumerated() {
      let label = labels[row] ?? ""
      let axis = blanks(margin - 1 - label.columns) + label + (labels[row] == nil ? " │" : " ┤")
      lines.append(Line(axis, .faint) + line)
    }
    lines.append(Line(blanks(margin) + "└" + String(repeating: "─", count: columnCount), .faint))
    lines.append(axisLabels(frame, margin: margin + 1, width: columnCount))
    return lines + legend(frame, width: width)
  }

  private func raster(_ frame: CurveFrame, width: Int, height: Int) -> Raster {
    var raster = Raster(width: width, height: height)
    func pixel(_ point: (x: Double, y: Double)) -> (column: Int, row: Int) {
      (Int((point.x * Double(width - 1)).rounded()), Int(((1 - point.y) * Double(height - 1)).rounded()))
    }
    for (index, curve) in plot.curves.enumerated() {
      let (color, letter) = CurveChart.mark(index)
      for piece in frame.pieces(of: curve) {
        guard let first = piece.first else { continue }
        var last = pixel(first)
        raster.draw(last.column, last.row, color, letter: letter)
        for point in piece.dropFirst() {
          let next = pixel(point)
          raster.drawLine(from: last, to: next, color, letter: letter)
          last = next
        }
      }
    }
    return raster
  }

  private func axisLabels(_ frame: CurveFrame, margin: Int, width: Int) -> Line {
    let (left, right) = (frame.horizontal.lowerBound.axisText, frame.horizontal.upperBound.axisText)
    let room = width - left.columns - right.columns
    let middle = plot.horizontal.columns + 2 <= room ? plot.horizontal : ""
    let before = (room - middle.columns) / 2
    let text = left + blanks(before) + middle + blanks(room - before - middle.columns) + right
    return Line(blanks(margin) + text, .faint)
  }

  private func legend(_ frame: CurveFrame, width: Int) -> [Line] {
    let nameWidth = plot.curves.map(\.name.columns).max() ?? 0
    return plot.curves.enumerated().map { index, curve in
      let (color, letter) = CurveChart.mark(index)
      let mark = Line(picture: "━━", color, plainText: String(repeating: letter, count: 2))
      let line = mark + Line(" \(curve.name)" + blanks(nameWidth - curve.name.columns))
      return (Line("  ") + line + Line("  \(frame.words(for: curve))", .faint)).truncated(to: width)
    }
  }

  private static func mark(_ index: Int) -> (RGBColor, Character) {
    (
      Palette.distinct[index % Palette.distinct.count],
      Palette.letters[index % Palette.letters.count]
    )
  }
}
