import Foundation
import Grading

extension GradeExport {
  /// Moodle's downloaded worksheet for offline grading, filled in: Grade, Last modified (grade), Feedback comments.
  ///
  /// Rows without a change, and all other columns, stay as they were to the byte.
  ///
  /// - Parameter worksheet: The worksheet.
  /// - Returns: The worksheet, and what could not be matched, in sentences.
  /// - Throws: ``GradingError`` when it is no such worksheet.
  public func moodle(worksheet: URL) throws -> (text: String, notes: [String]) {
    var table = try CSVTable(contentsOf: worksheet)
    guard table.column("Identifier") != nil, let grade = table.column("Grade") else {
      throw GradingError(
        .notFound, "\(worksheet.path) is no grading worksheet of Moodle: it lacks the column Identifier or Grade.")
    }
    var matching = Matching(settled)
    let rows = table.rowNumbers
    let keys = rows.map { row -> Matching.Key in
      let identifier = table.text(row: row, "Identifier")
      let number = String(identifier.reversed().prefix { $0.isNumber }.reversed())
      let names = ["Full name", "ID number", "Username", "Email address"].map { table.text(row: row, $0) }
      return Matching.Key(
        numbers: [(\.moodleID, number), (\.moodleID, identifier), (\.sisUserID, names[1]), (\.email, names[3])],
        names: names + [number, identifier])
    }
    for (row, standing) in zip(rows, matching.take(keys)) {
      guard let standing, let counted = standing.counted else { continue }
      let comments = feedbackComments(standing, counted)
      let commentColumn = table.column("Feedback comments")
      guard
        Points(table.text(row: row, grade)) != counted.score
          || commentColumn != nil && table.text(row: row, commentColumn) != comments
      else { continue }
      table.set(counted.score.description, row: row, column: grade)
      if let commentColumn { table.set(comments, row: row, column: commentColumn) }
      if let modified = table.column("Last modified (grade)") {
        table.set(moodleTime(now), row: row, column: modified)
      }
    }
    return (table.text, matching.notes("Moodle's worksheet"))
  }

  /// What the student reads, as HTML, which is what Moodle takes comments for.
  private func feedbackComments(_ standing: Standing, _ grade: Standing.Grade) -> String {
    let passed = grade.attempt.report.checks.count { $0.outcome == .passed }
    let sentences =
      ["\(passed) of \(grade.attempt.report.checks.count) checks passed."] + standing.explanation(of: grade)
      + standing.record.comments.map(\.text)
    return HTMLText().escapeText(sentences.joined(separator: " ").visibleLine)
  }

  /// A time as Moodle writes it in English: `Monday, 12 October 2026, 11:59 PM`.
  private func moodleTime(_ date: Date) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = policy.zone
    formatter.dateFormat = "EEEE, d MMMM yyyy, h:mm a"
    return formatter.string(from: date)
  }
}
