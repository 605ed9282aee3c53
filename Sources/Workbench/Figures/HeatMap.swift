import CheckRecords

/// A gradient's relative errors as coloured squares, two columns of the terminal each; letters where there is no colour.
struct HeatMap: Screen {
  /// The numbers.
  var table: GradientTable

  /// How wrong a number is.
  enum Level: Int, CaseIterable {
    case kink
    case exact
    case close
    case off
    case wrong
    case hopeless

    init(_ entry: GradientTable.Entry) {
      if entry.isKink {
        self = .kink
      } else if entry.isWrong {
        self = entry.relativeError < 1e-4 ? .off : entry.relativeError < 1e-2 ? .wrong : .hopeless
      } else {
        self = entry.relativeError < 1e-8 ? .exact : .close
      }
    }

    /// What it means.
    var words: String {
      switch self {
      case .kink: "a kink"
      case .exact: "below 1e-8"
      case .close: "agrees"
      case .off: "below 1e-4"
      case .wrong: "below 1e-2"
      case .hopeless: "more"
      }
    }

    private var color: RGBColor {
      switch self {
      case .kink: RGBColor(125, 130, 140)
      case .exact: RGBColor(25, 110, 65)
      case .close: RGBColor(85, 165, 95)
      case .off: RGBColor(235, 200, 80)
      case .wrong: RGBColor(235, 140, 45)
      case .hopeless: RGBColor(205, 45, 50)
      }
    }

    private var letters: String {
      switch self {
      case .kink: "k "
      case .exact: "· "
      case .close: "- "
      case .off: "+ "
      case .wrong: "x "
      case .hopeless: "# "
      }
    }

    /// The square.
    var square: Line { Line(picture: "██", color, plainText: letters) }
  }

  /// The most rows of squares.
  private static let rowLimit = 16

  func lines(width: Int) -> [Line] {
    let columnCount = table.shape.last ?? 1
    guard columnCount > 0, !table.entries.isEmpty else { return [] }
    let rowCount = table.entries.count / columnCount
    // Where there are too many, a square stands for the worst of several.
    let wide = (columnCount - 1) / max(1, width / 2) + 1
    let high = (rowCount - 1) / HeatMap.rowLimit + 1
    var lines = stride(from: 0, to: rowCount, by: high).map { row in
      stride(from: 0, to: columnCount, by: wide).reduce(Line()) { line, column in
        let levels = (row..<min(row + high, rowCount)).flatMap { row in
          (column..<min(column + wide, columnCount)).map { Level(table.entries[row * columnCount + $0]) }
        }
        return line + (levels.max { $0.rawValue < $1.rawValue } ?? .kink).square
      }
    }
    if wide * high > 1 { lines.append(Line("Each square is the worst of \(high) × \(wide) numbers.", .faint)) }
    return lines
  }

  /// What the squares mean.
  static func legend(for tables: [GradientTable]) -> Line {
    let seen = Set(tables.flatMap(\.entries).map(Level.init))
    return Level.allCases.filter(seen.contains).enumerated().reduce(Line("Relative error  ", .faint)) { line, level in
      line + Line(level.offset > 0 ? "   " : "") + level.element.square + Line(" \(level.element.words)", .faint)
    }
  }
}
