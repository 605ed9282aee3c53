import CheckRecords

extension ImageSheet {
  /// The colours of an image, row by row; `nil` where it doesn't have as many numbers as it should.
  func colors(of image: Image) -> [RGBColor]? {
    let count = height * width
    guard image.values.count == (scale == .color ? 3 * count : count) else { return nil }
    func level(_ value: Double) -> UInt8 { UInt8(255 * min(max(value, 0), 1)) }
    switch scale {
    case .grey: return image.values.map { $0.isFinite ? RGBColor(grey: $0) : Palette.broken }
    case .color:
      return (0..<count).map { index in
        let values = (0..<3).map { image.values[$0 * count + index] }
        guard values.allSatisfy(\.isFinite) else { return Palette.broken }
        return RGBColor(level(values[0]), level(values[1]), level(values[2]))
      }
    case .signed:
      let largest = image.values.lazy.filter(\.isFinite).map(abs).max() ?? 0
      return image.values.map { Palette.signed(largest > 0 ? $0 / largest : $0) }
    }
  }

  /// What stands for two numbers, one above the other, where there is no colour.
  fileprivate func letter(of image: Image, _ colors: [RGBColor], at indices: [Int]) -> Character {
    guard scale == .signed else {
      return Palette.shade(indices.reduce(0) { $0 + colors[$1].brightness } / Double(indices.count))
    }
    let largest = image.values.lazy.filter(\.isFinite).map(abs).max() ?? 0
    let mean = indices.reduce(0) { $0 + image.values[$1] } / Double(indices.count)
    return Palette.signedLetter(largest > 0 ? mean / largest : mean)
  }
}

/// Images in a terminal, as many beside each other as fit.
struct ImageRows: Screen {
  var sheet: ImageSheet

  func lines(width: Int) -> [Line] {
    let columnCount = max((width + 2) / (sheet.width + 2), 1)
    var lines = sheet.title.isEmpty ? [] : sheet.title.wrapped(to: width).map { Line($0) }
    for start in stride(from: 0, to: sheet.images.count, by: columnCount) {
      let images = sheet.images[start..<min(start + columnCount, sheet.images.count)]
      let columns = images.map { image in
        [Line(image.name.truncated(to: sheet.width))] + thumbnail(image)
      }
      for row in 0...(sheet.height + 1) / 2 {
        let cells = columns.map { $0[row].padded(to: sheet.width) }
        lines.append(cells.enumerated().reduce(Line()) { $0 + Line($1.offset > 0 ? "  " : "") + $1.element })
      }
      lines.append(Line())
    }
    if sheet.scale == .signed {
      let legend = [(-1.0, "negative"), (0, "0"), (1, "positive")].reduce(Line("  ")) { line, entry in
        let letter = String(Palette.signedLetter(entry.0))
        return line + Line(picture: "██", Palette.signed(entry.0), plainText: letter + letter) + Line(" \(entry.1)   ")
      }
      lines.append(legend)
    } else if lines.last == Line() {
      lines.removeLast()
    }
    return lines
  }

  private func thumbnail(_ image: ImageSheet.Image) -> [Line] {
    guard let colors = sheet.colors(of: image) else {
      return (0..<(sheet.height + 1) / 2).map { $0 == 0 ? Line("no image".truncated(to: sheet.width), .bad) : Line() }
    }
    var raster = Raster(width: sheet.width, height: sheet.height)
    for row in 0..<sheet.height {
      // A letter stands for two pixels, one above the other.
      let rows = [row - row % 2, min(row - row % 2 + 1, sheet.height - 1)]
      for column in 0..<sheet.width {
        let letter = sheet.letter(of: image, colors, at: rows.map { $0 * sheet.width + column })
        raster.draw(column, row, colors[row * sheet.width + column], letter: letter)
      }
    }
    return raster.lines
  }
}
