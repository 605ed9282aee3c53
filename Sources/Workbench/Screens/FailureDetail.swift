import CheckRecords
import Grading

/// All that is known of a check that failed, and what to try next.
struct FailureDetail: Screen {
  var check: SubmissionReport.Check
  var outline: LabOutline.Check?
  var files: StudentFiles

  func lines(width: Int) -> [Line] {
    var lines = [Line("✗ \(check.title)".truncated(to: width), .bad)]
    lines += check.message.visible.wrapped(to: width - 2).map { Line("  \($0)") }
    lines += crashSite(check.location, files: files, width: width)
    let table = check.comparison.map { ComparisonTable(comparison: $0).lines(width: width - 4) } ?? []
    if !table.isEmpty { lines += [Line()] + table.map { Line("    ") + $0 } }
    var advice: [Line] = []
    if let formula = outline?.formula { advice += labelled("Formula", formula, width: width) }
    if let hint = check.hint { advice += labelled("Next", hint, width: width) }
    if let outline {
      advice += [Line("  More     ", .faint) + Line("lab hint \(outline.name)", .command)]
    }
    lines += advice.isEmpty ? [] : [Line()] + advice
    return lines + printedLines(check.output, width: width)
  }
}

/// Where the student's code stopped, with the line itself; nothing when nobody knows.
func crashSite(_ location: String?, files: StudentFiles, width: Int) -> [Line] {
  guard let location else { return [] }
  var lines = [Line("  at \(location)")]
  if let (number, text) = files.line(at: location) {
    lines.append(Line("  \(number) │ ", .faint) + Line(text.truncated(to: width - 12), .strong))
  }
  return lines
}

/// The last lines that the student's code printed, under a heading; nothing when it printed nothing.
func printedLines(_ output: String, width: Int) -> [Line] {
  guard !output.isEmpty else { return [] }
  let printed = output.visible.split(separator: "\n").suffix(10)
  return [Line(), Line("  Your code printed", .faint)]
    + printed.map { Line("  │ ", .faint) + Line($0.truncated(to: width - 4)) }
}

/// A paragraph with a word in its margin.
func labelled(_ label: String, _ text: String, width: Int) -> [Line] {
  let margin = 11
  return text.visible.wrapped(to: width - margin).enumerated().map { index, words in
    let left = index == 0 ? "  \(label)" : ""
    return Line(left, .faint) + Line(blanks(margin - left.columns) + words)
  }
}
