import CheckRecords

extension FigureDrawing {
  /// The sizes of the picture between the axes, in pixels.
  private static let (left, wide, high) = (FigurePage.margin + 70, 560.0, 260.0)

  /// Draws curves with their axes and a legend that says what each does.
  init(curves plot: CurvePlot, top: Double) {
    let frame = CurveFrame(plot)
    let left = FigureDrawing.left
    let (above, below) = (top + 42, top + 42 + FigureDrawing.high)
    var pieces = [SVG.text(plot.title, x: FigurePage.margin, y: top + 16)]
    for tick in 0...4 {
      let share = Double(tick) / 4
      let (number, place) = frame.horizontalTick(near: share)
      let (x, y) = (left + place * FigureDrawing.wide, below - share * FigureDrawing.high)
      pieces += [
        SVG.line(left, y, left + FigureDrawing.wide, y, stroke: "#e4e4e4"),
        SVG.text(frame.value(at: share).axisText, x: left - 8, y: y + 4, size: 12, anchor: "end", fill: "#555"),
        SVG.text(number.axisText, x: x, y: below + 17, size: 12, anchor: "middle", fill: "#555"),
      ]
    }
    pieces += [
      SVG.line(left, above, left, below), SVG.line(left, below, left + FigureDrawing.wide, below),
      SVG.text(
        plot.vertical + (plot.isLogarithmic ? ", logarithmic" : ""), x: left + 4, y: above - 6, size: 12, fill: "#555"),
      SVG.text(
        plot.horizontal, x: left + FigureDrawing.wide, y: below + 34, size: 12, anchor: "end", fill: "#555"),
    ]
    for (index, curve) in plot.curves.enumerated() {
      let color = FigureDrawing.color(index)
      pieces += frame.pieces(of: curve).map { piece in
        let points = FigureDrawing.thinned(piece).map {
          "\(SVG.number(left + $0.x * FigureDrawing.wide)),\(SVG.number(below - $0.y * FigureDrawing.high))"
        }
        return "<polyline points=\"\(points.joined(separator: " "))\" fill=\"none\" stroke=\"\(color)\" "
          + "stroke-width=\"2\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>"
      }
      let y = below + 54 + Double(index) * 19
      pieces += [
        "<rect x=\"\(SVG.number(left))\" y=\"\(SVG.number(y - 7))\" width=\"22\" height=\"4\" fill=\"\(color)\"/>",
        SVG.text("\(curve.name):  \(frame.words(for: curve))", x: left + 30, y: y),
      ]
    }
    self.init(pieces: pieces, height: 42 + FigureDrawing.high + 48 + Double(plot.curves.count) * 19)
  }

  /// At most as many points as the picture has room for: of those at one place, the first, the last, the highest and the lowest.
  private static func thinned(_ piece: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
    guard piece.count > 2000 else { return piece }
    var points: [(x: Double, y: Double)] = []
    for start in stride(from: 0, to: piece.count, by: piece.count / 500) {
      let group = piece[start..<min(start + piece.count / 500, piece.count)]
      let kept = [
        group.indices.first, group.indices.min { piece[$0].y < piece[$1].y },
        group.indices.max { piece[$0].y < piece[$1].y }, group.indices.last,
      ]
      points += Set(kept.compactMap { $0 }).sorted().map { piece[$0] }
    }
    return points
  }

  private static func color(_ index: Int) -> String {
    Palette.distinctOnWhite[index % Palette.distinctOnWhite.count].hexadecimal
  }
}
