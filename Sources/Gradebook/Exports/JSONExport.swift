import CheckRecords
import Foundation
import Grading

extension GradeExport {
  /// All that decides a grade, with the checks and who decided what; for instructors only.
  ///
  /// - Returns: The file's contents, with sorted keys.
  /// - Throws: An error of the encoder's.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let document = ExportDocument(
      lab: lab, title: title, maxScore: possible.decimal, timeZone: policy.zone.identifier,
      students: standings.map(ExportDocument.Row.init))
    return try encoder.encode(document) + Data("\n".utf8)
  }
}

/// The shape of the JSON export.
private struct ExportDocument: Encodable {
  struct Check: Encodable {
    var id: String
    var title: String
    var points: Int
    var earned: Decimal
    var outcome: Outcome
    var visibility: Visibility
    var message: String
    var overriddenBy: String?
    var why: String?
  }

  struct Row: Encodable {
    var student: String
    var firstName: String?
    var lastName: String?
    var email: String?
    var section: String?
    var status: String
    var due: String?
    var submitted: String?
    var attempts: Int
    var counts: Int?
    var run: Int64?
    var earned: Decimal?
    var latePercent: Decimal?
    var latePenalty: Decimal?
    var score: Decimal?
    var comments: [String]
    var checks: [Check]
  }

  var lab: String
  var title: String
  var maxScore: Decimal
  var timeZone: String
  var students: [Row]
}

extension ExportDocument.Row {
  init(_ standing: Standing) {
    let (student, grade) = (standing.record.student, standing.counted)
    self.init(
      student: student.name, firstName: student.firstName, lastName: student.lastName, email: student.email,
      section: student.section, status: standing.status, due: standing.due?.ISO8601Format(),
      submitted: grade?.attempt.submittedAt?.ISO8601Format(), attempts: standing.grades.count,
      counts: standing.countedNumber, run: grade?.attempt.run, earned: grade?.earned.decimal,
      latePercent: grade.map { Points(hundredths: $0.cost.hundredths).decimal },
      latePenalty: grade?.penalty.decimal, score: grade?.score.decimal,
      comments: standing.record.comments.map(\.text),
      checks: (grade?.attempt.report.checks ?? []).map { check in
        let override = standing.record.overrides[check.id]
        return ExportDocument.Check(
          id: check.id, title: check.title, points: check.points, earned: standing.points(of: check).decimal,
          outcome: check.outcome, visibility: check.visibility, message: check.message,
          overriddenBy: override?.change.who, why: override?.change.why)
      })
  }
}
