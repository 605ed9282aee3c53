import CheckRecords
import Foundation
import Grading

extension GradeExport {
  /// Gradescope's `results.json`, one for each student who handed something in.
  ///
  /// Gradescope itself hides the total from students as long as a test is hidden, so no text here tells it then.
  ///
  /// - Returns: The files' contents by the students' names.
  /// - Throws: An error of the encoder's.
  public func gradescope() throws -> [String: Data] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try settled.reduce(into: [:]) { files, standing in
      guard let grade = standing.counted else { return }
      let result = GradescopeResult(standing, grade, now: now)
      files[standing.record.student.name] = try encoder.encode(result) + Data("\n".utf8)
    }
  }
}

/// The shape of `results.json`.
private struct GradescopeResult: Encodable {
  struct Test: Encodable {
    var name: String
    var score: Decimal
    var maxScore: Decimal
    var status: String
    var output: String
    var outputFormat = "text"
    var visibility: String

    enum CodingKeys: String, CodingKey {
      case name, score, status, output, visibility
      case maxScore = "max_score"
      case outputFormat = "output_format"
    }
  }

  var score: Decimal
  var executionTime: Double
  var output: String
  var outputFormat = "text"
  var visibility = "visible"
  var standardOutputVisibility = "hidden"
  var tests: [Test]

  enum CodingKeys: String, CodingKey {
    case score, output, visibility, tests
    case executionTime = "execution_time"
    case outputFormat = "output_format"
    case standardOutputVisibility = "stdout_visibility"
  }

  init(_ standing: Standing, _ grade: Standing.Grade, now: Date) {
    let report = grade.attempt.report
    let times = report.seconds
    score = grade.score.decimal
    executionTime = times.stage + times.compile + times.check
    tests = report.checks.map { check in
      Test(
        name: check.title.visible, score: standing.points(of: check).decimal, maxScore: Points(check.points).decimal,
        status: check.outcome == .passed ? "passed" : "failed",
        output: standing.gradescopeWords(of: check), visibility: GradescopeResult.visibility(of: check))
    }
    let tellsTotal = report.checks.allSatisfy { $0.visibility == .public }
    let sentences = report.notes + (tellsTotal ? standing.explanation(of: grade) : [])
    output = (sentences + standing.record.comments.map(\.text)).joined(separator: "\n").visible
  }

  private static func visibility(of check: SubmissionReport.Check) -> String {
    switch check.visibility {
    case .public: "visible"
    case .afterDue: "after_due_date"
    case .hidden: "hidden"
    }
  }
}

extension Standing {
  /// What a check says; Gradescope keeps it back itself until the due date.
  fileprivate func gradescopeWords(of check: SubmissionReport.Check) -> String {
    guard check.outcome != .passed else { return "" }
    let words = words(of: check, now: .distantFuture)
    return words.isEmpty ? check.outcome.words : words
  }
}

extension Points {
  /// The points as a decimal number, exactly.
  var decimal: Decimal { Decimal(hundredths) / 100 }
}
