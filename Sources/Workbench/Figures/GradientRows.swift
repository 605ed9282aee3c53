import CheckRecords

/// A gradient's worst numbers beside those they are compared with, and all of its errors as a heat map.
///
///     ✗ along Θ, [3]: 1 of 3 numbers is wrong
///         analytic  numerical  relative error
///     [0]      6.5       -6.5         1.0e+00  ✗
struct GradientRows: Screen {
  /// The numbers.
  var table: GradientTable

  /// How many numbers are written out: where all agree, a few of the worst will do.
  private var rowLimit: Int { table.wrongCount > 0 ? 6 : 3 }

  /// The indices of the numbers that are written out: where some are wrong, those.
  private var shown: [Int] {
    guard table.entries.count > rowLimit else { return Array(table.entries.indices) }
    let worst = table.worstFirst.prefix(rowLimit)
    return worst.filter { table.wrongCount == 0 || table.entries[$0].isWrong }.sorted()
  }

  func lines(width: Int) -> [Line] {
    var lines = [heading]
    if let remark = table.remark { lines += remark.wrapped(to: width - 4).map { Line("    ") + Line($0, .strong) } }
    lines += rows.map { Line("    ") + $0.truncated(to: width - 4) }
    // The square of a single number says no more than its row.
    guard table.entries.count > 1 else { return lines }
    return lines + HeatMap(table: table).lines(width: width - 4).map { Line("    ") + $0 }
  }

  private var heading: Line {
    let (count, wrong) = (table.entries.count, table.wrongCount)
    let place = "along \(table.name)" + (table.shape.isEmpty ? "" : ", \(table.shape)")
    guard wrong > 0 else {
      let words = count == 1 ? "it agrees" : count == 2 ? "both numbers agree" : "all \(count) numbers agree"
      return Line("  ✓ ", .good) + Line("\(place): \(words)")
    }
    let words = count == 1 ? "it is wrong" : "\(wrong) of \(count) numbers \(wrong == 1 ? "is" : "are") wrong"
    return Line("  ✗ ", .bad) + Line("\(place): ") + Line(words, .bad)
  }

  private var rows: [Line] {
    let indices = shown
    guard !indices.isEmpty else { return [] }
    let entries = indices.map { table.entries[$0] }
    let columns = [
      TextColumn(heading: "", texts: indices.map { table.shape.isEmpty ? "" : table.place(of: $0) }),
      TextColumn(heading: table.headings.first ?? "", texts: entries.map { $0.received.brief }),
      TextColumn(heading: table.headings.last ?? "", texts: entries.map { $0.reference.brief }),
      TextColumn(heading: "relative error", texts: entries.map { $0.relativeError.rough }),
    ]
    func joined(_ texts: [String], _ inks: [Ink]) -> Line {
      zip(texts, inks).reduce(Line()) { line, piece in
        line + Line(line.spans.isEmpty ? "" : "  ") + Line(piece.0, piece.1)
      }
    }
    var lines = [joined(columns.map(\.heading), [.faint, .faint, .faint, .faint])]
    for (row, entry) in entries.enumerated() {
      let inks: [Ink] = [.faint, entry.isWrong ? .bad : .plain, .plain, .plain]
      lines.append(joined(columns.map { $0.texts[row] }, inks) + mark(entry))
    }
    let left = (table.wrongCount > 0 ? table.wrongCount : table.entries.count) - indices.count
    if left > 0 {
      lines.append(
        Line("and \(left) more\(table.wrongCount > 0 ? " that \(left == 1 ? "is" : "are") wrong" : "")", .faint))
    }
    return lines
  }

  private func mark(_ entry: GradientTable.Entry) -> Line {
    if entry.isKink { return Line("  a kink: no derivative here", .faint) }
    return entry.isWrong ? Line("  ✗", .bad) : Line()
  }
}

/// Texts that end in one column.
private struct TextColumn {
  var heading: String
  var texts: [String]

  init(heading: String, texts: [String]) {
    let width = ([heading] + texts).map(\.columns).max() ?? 0
    self.heading = blanks(width - heading.columns) + heading
    self.texts = texts.map { blanks(width - $0.columns) + $0 }
  }
}
