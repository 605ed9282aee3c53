import Foundation
import Grading

/// The class's scores as a table: `grades.csv`.
public enum GradesTable {
  /// The table, with a header; a line ends as RFC 4180 says.
  public static func csv(_ reports: [SubmissionReport]) -> String {
    let header = ["student", "lab", "score", "max_score", "status", "submission", "notes"]
    let rows = reports.map { report in
      [
        report.student, report.lab, "\(report.score)", "\(report.maxScore)", report.status.rawValue, report.submission,
        report.notes.joined(separator: " "),
      ]
    }
    return ([header] + rows).map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A field that no spreadsheet runs as a formula, quoted where it has to be.
  static func field(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    let harmless = isFormula ? "'" + text : text
    guard harmless.contains(where: { ",\"\r\n".contains($0) || $0 == "\r\n" }) else { return harmless }
    return "\"" + harmless.replacing("\"", with: "\"\"") + "\""
  }
}
