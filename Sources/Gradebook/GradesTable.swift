import Foundation
import Grading

/// The class's scores as a table: `grades.csv`.
public enum GradesTable {
  /// The table's name in the output folder.
  static let fileName = "grades.csv"

  /// The table, with a header; a line ends as RFC 4180 says.
  public static func csv(_ reports: [SubmissionReport]) -> String {
    let header = ["student", "lab", "score", "max_score", "status", "submission", "notes"]
    let rows = reports.map { report in
      [
        report.student, report.lab, "\(report.score)", "\(report.maxScore)", report.status.rawValue, report.submission,
        report.notes.joined(separator: " "),
      ]
    }
    return CSVField.table([header] + rows)
  }
}
