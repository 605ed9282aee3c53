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
    return ([header] + rows).map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A field that no spreadsheet runs as a formula, quoted where it has to be.
  ///
  /// A spreadsheet reads bytes, not characters: a comma with an accent is a comma to it.
  private static func field(_ text: String) -> String {
    let text = text.visible
    // What a spreadsheet passes over before it looks for a formula: blanks, and characters that show nothing.
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace && $0.properties.generalCategory != .format }
    let isFormula = first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
    let harmless = isFormula ? "'" + text : text
    guard harmless.unicodeScalars.contains(where: { ",;\"\r\n\t".unicodeScalars.contains($0) }) else { return harmless }
    let doubled = harmless.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return "\"" + doubled + "\""
  }
}
