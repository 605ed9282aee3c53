import CheckRecords
import Foundation
import Grading

extension GradeExport {
  /// JUnit's XML: a suite for each student, a case for each check.
  ///
  /// A wrong answer is a `failure`; what kept a check from having an answer, such as a trap or a time-out, is an
  /// `error`; what comes after a check that didn't pass is `skipped`. Messages are those that the student may read now.
  ///
  /// - Returns: The document.
  public func junit() -> String {
    let suites = settled.compactMap { standing in standing.counted.map { suite(standing, $0) } }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="\(xml(title))">
      \(suites.joined())</testsuites>

      """
  }

  private func suite(_ standing: Standing, _ grade: Standing.Grade) -> String {
    let checks = grade.attempt.report.checks
    func count(_ kind: JUnitKind) -> Int { checks.count { JUnitKind($0.outcome) == kind } }
    let seconds = checks.reduce(0) { $0 + $1.seconds }
    let cases = checks.map { testCase(standing, $0) }.joined()
    return """
        <testsuite name="\(xml(standing.record.student.name))" tests="\(checks.count)" failures="\(count(.failure))" \
      errors="\(count(.error))" skipped="\(count(.skipped))" time="\(seconds)">
      \(cases)  </testsuite>

      """
  }

  private func testCase(_ standing: Standing, _ check: SubmissionReport.Check) -> String {
    let parts = check.id.split(separator: ".", maxSplits: 1)
    let start = """
          <testcase classname="\(xml("\(lab).\(parts.first ?? "")"))" name="\(xml(String(parts.last ?? "")))" \
      time="\(check.seconds)"
      """
    guard let kind = JUnitKind(check.outcome) else { return "\(start)/>\n" }
    let words = standing.words(of: check, now: now)
    let text = xml("\(check.title): \(check.outcome.words)")
    switch kind {
    case .skipped: return "\(start)>\n      <skipped message=\"\(text)\"/>\n    </testcase>\n"
    case .failure, .error:
      return """
        \(start)>
              <\(kind.rawValue) type="\(check.outcome.rawValue)" message="\(text)">\(xml(words))</\(kind.rawValue)>
            </testcase>

        """
    }
  }

  /// A text in which nothing acts as markup, and which has no character that XML 1.0 excludes.
  private func xml(_ text: String) -> String {
    let allowed = text.visible.unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : scalar
    }
    return HTMLText().escapeText(String(String.UnicodeScalarView(allowed)))
      .replacing("\n", with: "&#10;").replacing("\t", with: "&#9;")
  }
}

/// What JUnit calls a check that didn't pass.
private enum JUnitKind: String {
  case failure, error, skipped

  init?(_ outcome: Outcome) {
    switch outcome {
    case .passed: return nil
    case .failed, .notImplemented: self = .failure
    case .trapped, .timedOut, .outOfMemory, .didNotCompile, .graderError: self = .error
    case .skipped: self = .skipped
    }
  }
}
