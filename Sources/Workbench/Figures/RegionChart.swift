import CheckRecords

/// What a classifier says of the plane, and its samples, in a terminal.
struct RegionChart: Screen {
  var plot: RegionPlot

  func lines(width: Int) -> [Line] {
    let size = min(plot.resolution, width)
    var raster = Raster(width: size, height: size)
    if !plot.shares.isEmpty, plot.backgroundProblem == nil {
      for row in 0..<size {
        for column in 0..<size {
          let place = row * plot.resolution / size * plot.resolution + column * plot.resolution / size
          let share = plot.shares[place]
          raster.draw(column, row, Palette.region(share), letter: RegionChart.letter(share))
        }
      }
    }
    for point in plot.points {
      guard let (column, row) = pixel(of: point, size: size) else { continue }
      raster.draw(column, row, RegionChart.color(point.label), letter: " ")
      raster.mark(column, row, letter: RegionChart.mark(point.label))
    }
    let title = plot.title.isEmpty ? [] : plot.title.wrapped(to: width).map { Line($0) }
    let problem = plot.backgroundProblem.map { $0.wrapped(to: width).map { Line($0, .bad) } } ?? []
    return title + raster.lines + [legend.truncated(to: width)] + problem
  }

  private func pixel(of point: RegionPlot.Point, size: Int) -> (Int, Int)? {
    let x = (point.x - plot.width.lowerBound) / (plot.width.upperBound - plot.width.lowerBound)
    let y = (point.y - plot.height.lowerBound) / (plot.height.upperBound - plot.height.lowerBound)
    guard (0...1).contains(x), (0...1).contains(y) else { return nil }
    return (min(Int(x * Double(size)), size - 1), min(Int((1 - y) * Double(size)), size - 1))
  }

  private var legend: Line {
    let names = plot.classNames.enumerated().reduce(Line("  ")) { line, name in
      let (label, words) = (name.offset, name.element)
      let mark = Line(picture: "●", RegionChart.color(label), plainText: String(RegionChart.mark(label)))
      return line + Line(label == 0 ? "" : "   ") + mark + Line(" \(words)")
    }
    guard !plot.shares.isEmpty, plot.backgroundProblem == nil else { return names }
    return names + Line("   the background is what your code says", .faint)
  }

  /// What stands for a region where there is no colour.
  private static func letter(_ share: Double) -> Character {
    guard share.isFinite else { return "?" }
    return share < 0.5 ? " " : share < 0.9 ? "·" : ":"
  }

  private static func color(_ label: Int) -> RGBColor { Palette.distinct[label % Palette.distinct.count] }

  private static func mark(_ label: Int) -> Character { Palette.letters[label % Palette.letters.count] }
}

extension RegionPlot {
  /// Why there is no background though the student's code gave numbers for one; `nil` where nothing is wrong.
  fileprivate var backgroundProblem: String? {
    let placeCount = resolution * resolution
    guard !shares.isEmpty, shares.count != placeCount else { return nil }
    let noun = shares.count == 1 ? "number" : "numbers"
    return "no background: your code gave \(shares.count) \(noun) for \(placeCount) places"
  }
}
