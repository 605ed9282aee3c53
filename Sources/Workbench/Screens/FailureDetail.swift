import CheckRecords
import Grading

/// All that is known of a check that failed, and what to try next.
struct FailureDetail: Screen {
  var check: SubmissionReport.Check
  var outline: LabOutline.Check?
  var files: StudentFiles

  /// How many of the printed lines are shown, the last ones.
  private static let printedLimit = 10

  func lines(width: Int) -> [Line] {
    var lines = [Line("✗ \(check.title)".truncated(to: width), .bad)]
    lines += check.message.visible.wrapped(to: width - 2).map { Line("  \($0)") }
    lines += place(width: width)
    let table = check.comparison.map { ComparisonTable(comparison: $0).lines(width: width - 4) } ?? []
    if !table.isEmpty { lines += [Line()] + table.map { Line("    ") + $0 } }
    var advice: [Line] = []
    if let formula = outline?.formula { advice += labelled("Formula", formula, width: width) }
    if let hint = check.hint { advice += labelled("Next", hint, width: width) }
    if let outline {
      advice += [Line("  More     ", .faint) + Line("lab hint \(outline.name)", .command)]
    }
    lines += advice.isEmpty ? [] : [Line()] + advice
    return lines + printed(width: width)
  }

  /// Where the code stopped, with the line itself.
  private func place(width: Int) -> [Line] {
    guard let location = check.location else { return [] }
    var lines = [Line("  at \(location)")]
    if let (number, text) = files.line(at: location) {
      lines.append(Line("  \(number) │ ", .faint) + Line(text.truncated(to: width - 12), .strong))
    }
    return lines
  }

  private func printed(width: Int) -> [Line] {
    guard !check.output.isEmpty else { return [] }
    let printed = check.output.visible.split(separator: "\n").suffix(FailureDetail.printedLimit)
    return [Line(), Line("  Your code printed", .faint)]
      + printed.map { Line("  │ ", .faint) + Line($0.truncated(to: width - 4)) }
  }
}

/// A paragraph with a word in its margin.
func labelled(_ label: String, _ text: String, width: Int) -> [Line] {
  let margin = 11
  return text.visible.wrapped(to: width - margin).enumerated().map { index, words in
    let left = index == 0 ? "  \(label)" : ""
    return Line(left, .faint) + Line(blanks(margin - left.columns) + words)
  }
}
