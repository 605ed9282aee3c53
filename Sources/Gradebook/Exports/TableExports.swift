import Foundation
import Grading

extension GradeExport {
  /// The table that nbgrader's own exporter makes: a row for each student, times in UTC.
  ///
  /// - Returns: The table.
  public func nbgrader() -> String {
    let header = [
      "assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email", "raw_score",
      "late_submission_penalty", "score", "max_score",
    ]
    let rows = settled.map(nbgraderRow)
    return CSVField.table([header] + rows)
  }

  private func nbgraderRow(_ standing: Standing) -> [String] {
    let (student, grade) = (standing.record.student, standing.counted)
    let due = nbgraderTime(policy.policy(of: lab).due)
    var row: [String] = [lab, due, nbgraderTime(grade?.attempt.submittedAt), student.name]
    row += [student.lastName, student.firstName, student.email].map { $0 ?? "" }
    row += [grade?.earned, grade?.penalty, grade?.score].map { ($0 ?? .zero).description }
    return row + [possible.description]
  }

  /// A time as Python prints it, in UTC and without a zone; empty when nobody knows it.
  private func nbgraderTime(_ date: Date?) -> String {
    date.map { String($0.ISO8601Format().dropLast()).replacing("T", with: " ") } ?? ""
  }

  /// All that decides a grade, a row for each student.
  ///
  /// - Returns: The table.
  public func csv() -> String {
    let header = [
      "student", "first_name", "last_name", "email", "section", "lab", "due", "submitted", "attempts", "counts",
      "earned", "late_percent", "late_penalty", "score", "max_score", "status",
    ]
    let rows = standings.map(csvRow)
    return CSVField.table([header] + rows)
  }

  private func csvRow(_ standing: Standing) -> [String] {
    let (student, grade) = (standing.record.student, standing.counted)
    let percent = grade.map { Points(hundredths: $0.cost.hundredths) }
    var row: [String] = [student.name]
    row += [student.firstName, student.lastName, student.email, student.section].map { $0 ?? "" }
    row += [lab] + [standing.due, grade?.attempt.submittedAt].map { $0?.ISO8601Format() ?? "" }
    row += [String(standing.grades.count), standing.countedNumber.map { String($0) } ?? ""]
    row += [grade?.earned, percent, grade?.penalty, grade?.score].map { $0?.description ?? "" }
    return row + [possible.description, standing.status]
  }
}

extension Standing {
  /// What became of the student's work, in one word.
  var status: String {
    guard let counted else { return "missing" }
    return needsPerson ? "graderError" : counted.attempt.report.status == .rejected ? "rejected" : "graded"
  }

  /// Which attempt counts, from 1.
  var countedNumber: Int? {
    grades.firstIndex { $0.attempt.submission == counted?.attempt.submission }.map { $0 + 1 }
  }
}
