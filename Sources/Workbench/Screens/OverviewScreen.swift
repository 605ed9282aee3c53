import CheckRecords

/// What `lab` shows: the course at a glance, and what to do next.
package struct OverviewScreen: Screen {
  /// A lab and how far it is done.
  package struct Row: Sendable, Equatable {
    package var outline: LabOutline
    package var progress: LabProgress

    /// Creates a row.
    package init(outline: LabOutline, progress: LabProgress) {
      (self.outline, self.progress) = (outline, progress)
    }

    fileprivate var passed: Int { progress.passedCount(of: outline.checks) }
    fileprivate var isDone: Bool { passed == outline.checks.count }
    fileprivate var isBegun: Bool { progress.checkedAt != nil }
  }

  /// The labs, in the course's order.
  package var rows: [Row]

  /// Creates the screen.
  package init(rows: [Row]) {
    self.rows = rows
  }

  package func lines(width: Int) -> [Line] {
    guard !rows.isEmpty else { return ["This course has no labs yet."] }
    let nameWidth = rows.map(\.outline.name.columns).max() ?? 0
    var lines: [Line] = []
    for group in ["Labs", "Assignments"] {
      let members = rows.filter { $0.outline.group == group }
      guard !members.isEmpty else { continue }
      lines.append(Line(group, .strong))
      lines += members.map { line($0, nameWidth: nameWidth, width: width) } + [Line()]
    }
    return lines + next(width: width)
  }

  private func line(_ row: Row, nameWidth: Int, width: Int) -> Line {
    let mark = row.isDone ? Line("✓ ", .good) : row.isBegun ? Line("◐ ", .open) : Line("○ ", .faint)
    let (passed, count) = (row.passed, row.outline.checks.count)
    let barWidth = width >= 100 ? 24 : 12
    let figures = "\(passed)/\(count)"
    let right =
      Line(OverviewScreen.time(row.outline.minutes) + "  ", .faint)
      + OverviewScreen.bar(passed, of: count, width: barWidth)
      + Line(blanks(7 - figures.columns) + figures)
    let titleRoom = width - 2 - nameWidth - 2 - right.width - 2
    let left =
      mark + Line(row.outline.name + blanks(nameWidth + 2 - row.outline.name.columns), .command)
      + Line(titleRoom > 8 ? row.outline.title.truncated(to: titleRoom) : "")
    return left.padded(to: width - right.width) + right
  }

  /// Such as `90 min` or `6 h`, in eight columns.
  private static func time(_ minutes: Int?) -> String {
    guard let minutes else { return blanks(8) }
    let text = minutes >= 120 && minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes) min"
    return blanks(8 - text.columns) + text
  }

  /// A bar that is full when every check passes, and never looks full before.
  static func bar(_ done: Int, of count: Int, width: Int) -> Line {
    let filled = count > 0 ? done * width / count : 0
    return Line(String(repeating: "█", count: filled), .good)
      + Line(String(repeating: "░", count: width - filled), .faint)
  }

  // MARK: - What to do next

  private func next(width: Int) -> [Line] {
    let begun = rows.filter { $0.isBegun && !$0.isDone }
    let latest = begun.max { ($0.progress.checkedAt ?? 0) < ($1.progress.checkedAt ?? 0) }
    guard let row = latest ?? rows.first(where: { !$0.isDone }) else {
      return [Line("Everything is done. ", .good) + Line("To hand in: ") + Line("lab pack LAB", .command)]
    }
    let task = row.outline.nextTask(after: row.progress)
    let what = row.isBegun ? task?.heading ?? row.outline.title : "begin \(row.outline.title)"
    let place = row.isBegun ? task?.file.map { "\(row.outline.group)/\(row.outline.name)/\($0)" } : nil
    return [
      Line("Next   ", .faint) + Line(what.truncated(to: width - 7), .strong),
      Line("       \(row.isBegun ? "in" : "Read") \(place ?? row.outline.handout)"),
      Line("       ") + Line("lab check \(row.outline.name)", .command),
    ]
  }
}
