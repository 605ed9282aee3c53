import Foundation
import Grading

/// The class's scores as a table: `grades.csv`.
public enum GradesTable {
  /// The table's name in the output folder.
  static let fileName = "grades.csv"

  /// The table of what each student handed in last, by name; of those as well whom an earlier run graded.
  ///
  /// - Parameter records: What is known of each student in the lab.
  /// - Returns: The table.
  package static func csv(of records: [LabRecord]) -> String {
    csv(records.compactMap { $0.attempts.last?.report }.sorted { $0.student < $1.student })
  }

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
