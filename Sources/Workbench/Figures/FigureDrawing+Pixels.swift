import CheckRecords

extension FigureDrawing {
  /// Draws what a classifier says of the plane, and its samples.
  init(regions plot: RegionPlot, top: Double) {
    let (left, above, size) = (FigurePage.margin + 70, top + 26, 384.0)
    var pieces = [SVG.text(plot.title, x: FigurePage.margin, y: top + 16)]
    if plot.shares.count == plot.resolution * plot.resolution {
      // A few steps look no different and make far fewer rectangles.
      let colors = plot.shares.map { share in
        share.isFinite ? Palette.regionOnWhite((share * 16).rounded() / 16) : Palette.broken
      }
      pieces += SVG.pixels(
        colors, width: plot.resolution, x: left, y: above, size: size / Double(plot.resolution))
    }
    for point in plot.points {
      let x = (point.x - plot.width.lowerBound) / (plot.width.upperBound - plot.width.lowerBound)
      let y = (point.y - plot.height.lowerBound) / (plot.height.upperBound - plot.height.lowerBound)
      guard (0...1).contains(x), (0...1).contains(y) else { continue }
      pieces.append(FigureDrawing.mark(point.label, x: left + x * size, y: above + (1 - y) * size))
    }
    for (tick, y) in [(plot.height.lowerBound, above + size), (plot.height.upperBound, above + 8)] {
      pieces.append(SVG.text(tick.axisText, x: left - 8, y: y, size: 12, anchor: "end", fill: "#555"))
    }
    for (tick, x, anchor) in [(plot.width.lowerBound, left, "start"), (plot.width.upperBound, left + size, "end")] {
      pieces.append(SVG.text(tick.axisText, x: x, y: above + size + 16, size: 12, anchor: anchor, fill: "#555"))
    }
    for (label, name) in plot.classNames.enumerated() {
      let y = above + 14 + Double(label) * 22
      pieces += [
        FigureDrawing.mark(label, x: left + size + 20, y: y - 4), SVG.text(name, x: left + size + 34, y: y),
      ]
    }
    self.init(pieces: pieces, height: size + 48)
  }

  /// A sample: a circle or a square, so that colour alone doesn't tell the classes apart.
  private static func mark(_ label: Int, x: Double, y: Double) -> String {
    let color = Palette.distinctOnWhite[label % Palette.distinctOnWhite.count].hexadecimal
    let style = "fill=\"\(color)\" stroke=\"#ffffff\""
    return label % 2 == 0
      ? "<circle cx=\"\(SVG.number(x))\" cy=\"\(SVG.number(y))\" r=\"4\" \(style)/>"
      : "<rect x=\"\(SVG.number(x - 3.5))\" y=\"\(SVG.number(y - 3.5))\" width=\"7\" height=\"7\" \(style)/>"
  }

  /// Draws images, as many beside each other as fit.
  init(images sheet: ImageSheet, top: Double) {
    let size = max((112 / Double(max(sheet.width, sheet.height, 1))).rounded(.down), 1)
    let (wide, high) = (Double(sheet.width) * size, Double(sheet.height) * size)
    let columnCount = max(Int((FigurePage.width - 2 * FigurePage.margin) / (wide + 16)), 1)
    let titleHeight = sheet.title.isEmpty ? 4.0 : 26
    var pieces = sheet.title.isEmpty ? [] : [SVG.text(sheet.title, x: FigurePage.margin, y: top + 16)]
    for (index, image) in sheet.images.enumerated() {
      let x = FigurePage.margin + Double(index % columnCount) * (wide + 16)
      let y = top + titleHeight + Double(index / columnCount) * (high + 30)
      pieces.append(SVG.text(image.name, x: x, y: y + 12, size: 12))
      if let colors = sheet.colors(of: image) {
        pieces += SVG.pixels(colors, width: sheet.width, x: x, y: y + 18, size: size)
      }
    }
    let rowCount = (sheet.images.count + columnCount - 1) / columnCount
    self.init(pieces: pieces, height: titleHeight + Double(rowCount) * (high + 30))
  }
}
