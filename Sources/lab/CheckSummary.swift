import CheckRecords
import Grading
import Rainbow

/// What `lab check` prints: a line a check, and what to do next.
struct CheckSummary {
  let report: SubmissionReport
  let title: String

  /// The summary; coloured where the terminal shows colour.
  var text: String {
    var lines = [title.bold]
    // That there is no sandbox is as it should be on a student's own machine.
    lines += report.notes.filter { $0 != SubmissionReport.openNote }.map { "! \($0.visibleLine)".yellow }
    for file in report.files { lines += self.lines(for: file) }
    for check in report.checks { lines += self.lines(for: check) }
    let passed = report.checks.count { $0.outcome == .passed }
    lines.append("\n\(passed) of \(report.checks.count) checks pass.")
    return lines.joined(separator: "\n")
  }

  private func lines(for file: SubmissionReport.File) -> [String] {
    switch file.state {
    case .compiled: []
    case .missing: ["✗ \(file.diagnostics.isEmpty ? "\(file.name) is missing." : file.diagnostics.visibleLine)".red]
    case .replacedByStub:
      ["✗ \(file.name) is left out, because it does not compile:".red]
        + file.diagnostics.visible.split(separator: "\n").map { "    \($0)" }
    }
  }

  private func lines(for check: SubmissionReport.Check) -> [String] {
    switch check.outcome {
    case .passed: return ["✓ \(check.title)".green]
    case .notImplemented: return ["○ \(check.title) · to do".yellow]
    case .skipped: return ["○ \(check.title) · later: \(check.message)".lightBlack]
    case .failed, .trapped, .timedOut, .outOfMemory, .didNotCompile, .graderError:
      var lines = ["✗ \(check.title)".red, "    \(check.message.visible)"]
      if let location = check.location { lines.append("    at \(location.visible)") }
      if let hint = check.hint { lines.append("    Next: \(hint)") }
      if !check.output.isEmpty {
        lines.append("    Your code printed:")
        lines += check.output.visible.split(separator: "\n").suffix(10).map { "    │ \($0)" }
      }
      return lines
    }
  }
}
