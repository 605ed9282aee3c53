import Grading

/// Why a file is left out: the compiler's own words, with the line quoted.
struct FileProblem: Screen {
  var file: SubmissionReport.File

  func lines(width: Int) -> [Line] {
    guard file.state == .replacedByStub else {
      // Where something is known of it, such as another file of nearly this name, that says it all.
      let words = file.diagnostics.isEmpty ? "\(file.name) is missing" : file.diagnostics.visibleLine
      return words.wrapped(to: width - 2).enumerated().map { Line(($0 == 0 ? "✗ " : "  ") + $1, .bad) }
    }
    return [Line("✗ \(file.name) does not compile: its stub takes its place", .bad)]
      + said(file.diagnostics, width: width)
  }

  private func said(_ words: String, width: Int) -> [Line] {
    guard !words.isEmpty else { return [] }
    let lines = words.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var shown: [Line] = []
    var index = 0
    while index < lines.count {
      guard let diagnostic = Diagnostic(lines[index]) else {
        shown += lines[index].visible.wrapped(to: width - 2).map { Line("  \($0)") }
        index += 1
        continue
      }
      let quoted = lines[(index + 1)...].prefix(2).prefix { Diagnostic($0) == nil }
      shown += diagnostic.lines(quoting: Array(quoted), file: file.name, width: width)
      index += 1 + quoted.count
    }
    return shown
  }
}

/// A line of the compiler's, such as `Sum.swift:3:5: error: …`.
private struct Diagnostic {
  private var line: String
  private var column: String
  private var kind: String
  private var words: String

  init?(_ text: String) {
    guard let match = text.wholeMatch(of: /[^:]+\.swift:([0-9]+):([0-9]+): (error|warning|note): (.*)/) else {
      return nil
    }
    (line, column, kind, words) = (String(match.1), String(match.2), String(match.3), String(match.4))
  }

  func lines(quoting quoted: [String], file: String, width: Int) -> [Line] {
    let place = Line("  \(file):\(line):\(column) ", .faint)
    let first = "\(kind): \(words)".visible.wrapped(to: max(20, width - place.width))
    var lines = first.enumerated().map { index, text in
      (index == 0 ? place : Line(blanks(place.width))) + Line(text, kind == "error" ? .bad : .plain)
    }
    let margin = "  \(line) │ "
    for (index, text) in quoted.enumerated() {
      // The caret's blanks keep their number, so that it stays below its letter.
      let isCaret = index == 1
      lines.append(
        Line(isCaret ? blanks(margin.columns - 2) + "│ " : margin, .faint)
          + Line(text.truncated(to: width - margin.columns), isCaret ? .bad : .plain))
    }
    return lines
  }
}
