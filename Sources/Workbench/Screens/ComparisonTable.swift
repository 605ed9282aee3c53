import CheckRecords

/// Received and expected values laid out so that the difference is seen.
///
///        received  expected
///     [0]      12.0      12.5  ◀ furthest off
///     [1]      34.5      34.5
struct ComparisonTable: Screen {
  var comparison: ValueComparison

  func lines(width: Int) -> [Line] {
    guard let only = comparison.entries.first else { return [] }
    guard comparison.count == 1 else { return numbers(width: width) }
    // A lone number beside another says no more than the message does.
    let isNumber = Double(only.received) != nil && Double(only.expected) != nil
    return isNumber ? [] : texts(only, width: width)
  }

  // MARK: - Numbers

  private func numbers(width: Int) -> [Line] {
    let received = Column(heading: "received", texts: comparison.entries.map(\.received))
    let expected = Column(heading: "expected", texts: comparison.entries.map(\.expected))
    let placeWidth = comparison.entries.map(\.place.columns).max() ?? 0
    var lines = [
      Line(blanks(placeWidth + 2) + received.heading.text + "  " + expected.heading.text, .faint)
    ]
    for (index, entry) in comparison.entries.enumerated() {
      let ink: Ink = entry.isWrong ? .bad : .plain
      lines.append(
        Line(blanks(placeWidth - entry.place.columns) + entry.place + "  ", .faint)
          + Line(received.texts[index], ink) + Line("  ") + Line(expected.texts[index])
          + mark(entry, isWorst: index == comparison.worst))
    }
    let hidden = comparison.count - comparison.entries.count
    if hidden > 0 {
      lines.append(Line("\(comparison.wrongCount) of \(comparison.count) are wrong; \(hidden) are not shown.", .faint))
    }
    return lines.map { $0.truncated(to: width) }
  }

  private func mark(_ entry: ValueComparison.Entry, isWorst: Bool) -> Line {
    guard entry.isWrong else { return Line() }
    guard isWorst, comparison.wrongCount > 1 else { return Line("  ✗", .bad) }
    return Line("  ✗ ◀ furthest off", .bad)
  }

  // MARK: - Texts

  /// One below the other, with a mark where they begin to differ.
  private func texts(_ entry: ValueComparison.Entry, width: Int) -> [Line] {
    let room = width - 10
    let (received, expected) = (entry.received.visibleLine, entry.expected.visibleLine)
    let common = zip(received, expected).prefix { $0 == $1 }.count
    var lines = [
      Line("received  ", .faint) + Line(received.truncated(to: room), .bad),
      Line("expected  ", .faint) + Line(expected.truncated(to: room), .good),
    ]
    if common > 0, common < room { lines.append(Line(blanks(10 + received.prefix(common).columns) + "▲", .bad)) }
    return lines
  }
}

/// Numbers as texts of one width, point below point.
private struct Column {
  var heading: (text: String, width: Int)
  var texts: [String]

  init(heading: String, texts: [String]) {
    let parts = texts.map { text -> (before: Int, after: Int) in
      let before = text.prefix { $0 != "." && $0 != "e" }.columns
      return (before, text.columns - before)
    }
    let before = max(parts.map(\.before).max() ?? 0, heading.columns - (parts.map(\.after).max() ?? 0))
    let after = parts.map(\.after).max() ?? 0
    self.texts = zip(texts, parts).map { text, part in
      blanks(before - part.before) + text + blanks(after - part.after)
    }
    self.heading = (blanks(before + after - heading.columns) + heading, before + after)
  }
}

/// So many blanks; none for a negative number.
func blanks(_ count: Int) -> String {
  String(repeating: " ", count: max(0, count))
}
