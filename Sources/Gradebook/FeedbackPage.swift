import CheckRecords
import Foundation
import Grading
import Mustache

/// What a student reads: one self-contained page of HTML.
///
/// A check shows what its visibility allows. Everything that came from the student is escaped.
package struct FeedbackPage {
  private let report: SubmissionReport
  private let graded: GradedSubmission
  private let showsAfterDue: Bool
  private let title: String
  private let standing: Standing?
  private let grade: Standing.Grade?
  private let template: MustacheTemplate
  private let markdownTemplate: MustacheTemplate

  /// Creates a page.
  ///
  /// - Parameters:
  ///   - report: The report, with its hashes.
  ///   - graded: The files that it is about.
  ///   - showsAfterDue: Whether what checks say is shown that are visible after the due date.
  ///   - title: The lab's title.
  ///   - standing: What the gradebook makes of it; without one the page shows what the checks gave.
  /// - Throws: An error of the template's, which a test would have met.
  package init(
    report: SubmissionReport, graded: GradedSubmission, showsAfterDue: Bool, title: String, standing: Standing? = nil
  ) throws {
    self.report = report
    self.graded = graded
    self.showsAfterDue = showsAfterDue
    self.title = title
    self.standing = standing
    grade = standing?.grades.first { $0.attempt.report.submission == report.submission }
    template = try HTMLText.template(FeedbackTemplate.html)
    markdownTemplate = try MarkdownText.template(FeedbackMarkdownTemplate.markdown)
  }

  /// The page.
  package func html() -> String { template.render(fields) }

  /// The same as Markdown, for tools that take text.
  package func markdown() -> String { markdownTemplate.render(fields) }

  private var fields: [String: Any] {
    let score = grade?.score ?? Points(report.score)
    let percent = report.maxScore > 0 ? score.hundredths / report.maxScore : 0
    let explanation = grade.flatMap { standing?.explanation(of: $0) } ?? []
    return [
      "title": title, "student": report.student.visible, "score": score.short, "maxScore": report.maxScore,
      "percent": percent, "notes": (report.notes + explanation).map(\.visible),
      "comments": (standing?.record.comments ?? []).map { ["text": $0.text.visible, "who": $0.change.who.visible] },
      "files": report.files.filter { $0.state != .compiled }.map(fileFields),
      "sections": sections,
      "footer": "Sandbox: \(report.sandbox) · seed \(report.seed) · submission \(report.submission.prefix(12))",
    ]
  }

  /// The checks, those first that something can be learnt from.
  private var sections: [[String: Any]] {
    let isQuiet: Set<Outcome> = [.passed, .skipped]
    let groups: [(heading: String, checks: [SubmissionReport.Check])] = [
      ("To look at", report.checks.filter { !isQuiet.contains($0.outcome) }),
      ("Passed", report.checks.filter { $0.outcome == .passed }),
      ("Later, once what they build on passes", report.checks.filter { $0.outcome == .skipped }),
    ]
    return groups.filter { !$0.checks.isEmpty }
      .map { ["heading": $0.heading, "checks": $0.checks.map(checkFields)] }
  }

  private func fileFields(_ file: SubmissionReport.File) -> [String: Any] {
    let state =
      file.state == .missing
      ? "was not handed in; the untouched stub stands in its place."
      : "was replaced by the untouched stub, so that it costs only its own checks:"
    return ["name": file.name, "state": state, "diagnostics": file.diagnostics.visible]
  }

  private func checkFields(_ check: SubmissionReport.Check) -> [String: Any] {
    let speaks = check.visibility == .public || (check.visibility == .afterDue && showsAfterDue)
    var fields: [String: Any] = [
      "title": check.title, "earned": standing?.record.overrides[check.id]?.points.short ?? "\(check.earned)",
      "points": check.points,
      "kind": check.outcome == .passed ? "pass" : check.outcome == .skipped ? "skip" : "fail",
    ]
    guard check.outcome != .passed else { return fields }
    fields["outcome"] = check.outcome.words
    guard speaks else { return fields }
    fields["message"] = check.message.visible
    fields["hint"] = check.hint?.visible
    fields["location"] = check.location?.visible
    fields["line"] = check.location.flatMap(line)
    if check.visibility == .public, !check.output.isEmpty { fields["output"] = check.output.visible }
    return fields
  }

  /// The student's line at a location such as `Momentum.swift:4, in …`.
  private func line(at location: String) -> String? {
    guard let match = location.prefixMatch(of: /([^:]+):([0-9]+)/), let number = Int(match.2),
      // Swift takes the two bytes that end a line on Windows for one character.
      let lines = graded.staged.first(where: { $0.name == match.1 })?.text?.split(
        omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" }),
      lines.indices.contains(number - 1)
    else { return nil }
    return String(lines[number - 1]).visible
  }
}

extension Outcome {
  /// The outcome in words.
  public var words: String {
    switch self {
    case .passed: "passed"
    case .failed: "not yet right"
    case .notImplemented: "not implemented yet"
    case .trapped: "stopped the program"
    case .timedOut: "took too long"
    case .outOfMemory: "took too much memory"
    case .didNotCompile: "did not compile"
    case .skipped: "skipped"
    case .graderError: "could not be checked; a person will look"
    }
  }
}
