import CheckRecords
import Gradebook
import Grading

/// The scores of a run as a table for a terminal.
struct ScoreTable {
  let reports: [SubmissionReport]

  /// The table, a submission a line.
  var text: String {
    let rows = reports.map { [$0.student.visibleLine, "\($0.score)/\($0.maxScore)", summary(of: $0)] }
    let table = [["student", "score", "outcomes"]] + rows
    let widths = (0..<2).map { column in table.map { $0[column].count }.max() ?? 0 }
    return table.map { row in
      "\(row[0].padded(to: widths[0]))  \(row[1].padded(to: widths[1], left: true))  \(row[2])"
    }
    .joined(separator: "\n")
  }

  /// What became of a submission: how many checks ended how.
  private func summary(of report: SubmissionReport) -> String {
    guard report.status != .rejected else { return "rejected: \(report.notes.joined(separator: " "))" }
    let counts = Outcome.allCases.compactMap { outcome in
      let count = report.checks.count { $0.outcome == outcome }
      return count > 0 ? "\(count) \(outcome.rawValue)" : nil
    }
    return counts.joined(separator: ", ")
  }
}

extension String {
  /// The text with spaces up to a width.
  fileprivate func padded(to width: Int, left: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(0, width - count))
    return left ? spaces + self : self + spaces
  }
}
