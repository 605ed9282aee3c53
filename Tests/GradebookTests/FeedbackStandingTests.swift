import Foundation
import Gradebook
import Grading
import XCTest

/// The parts of the feedback that come from the gradebook, and its form for tools that take text.
final class FeedbackStandingTests: XCTestCase {
  private func page(comment: String = "Well done.") throws -> FeedbackPage {
    let zone = TimeZone(identifier: "Europe/Prague") ?? .gmt
    var policy = CoursePolicy(zone: zone)
    policy.labs["Sums"] = .init(
      due: LocalTime(zone: zone).date("2026-10-12 23:59"),
      late: LatePenalty(grace: 0, rule: .perStartedDay(Percentage(hundredths: 2500), atMost: .all)))
    let report = try sampleReport()
    let attempt = Attempt(
      submission: 1, submittedAt: try policy.time("2026-10-13 10:00"), run: 1, report: report)
    let change = RecordedChange(at: .now, who: "Dr <Teacher>", why: "secret reason", what: "")
    let record = LabRecord(
      student: Student(name: "ada"), lab: "Sums", attempts: [attempt],
      overrides: ["SumChecks.testEmpty": Override(check: "SumChecks.testEmpty", points: Points(8), change: change)],
      extended: nil, comments: [Comment(text: comment, change: change)])
    let graded = GradedSubmission(report: report, staged: [StagedFile(name: "Sum.swift", text: "a\nb[3]\n")])
    return try FeedbackPage(
      report: report, graded: graded, showsAfterDue: true, title: "Lab 1", standing: Standing(record, under: policy))
  }

  func testThePageShowsWhatCountsAndWhy() throws {
    let html = try page().html()
    XCTAssertTrue(html.contains("6 <small>of 30 points"), html)
    XCTAssertTrue(html.contains("<b>8 / 10</b>"), html)
    XCTAssertTrue(html.contains("That costs 25 % of 8 points: 2 are taken off, and 6 are left."), html)
    XCTAssertTrue(html.contains("A person set the points of: An empty sum is 0."), html)
    XCTAssertTrue(html.contains("Well done.") && html.contains("Dr &lt;Teacher&gt;"), html)
    XCTAssertFalse(html.contains("secret reason"), "Why is for the gradebook.")
  }

  func testMarkdownSaysTheSame() throws {
    let text = try page(comment: "# no heading\n[no](link) <b> `code`\n12. no list 1.5").markdown()
    XCTAssertTrue(text.hasPrefix("# Lab 1\n"), text)
    for words in ["**6 of 30 points**", "## To look at", "It is 3.", "Next: Try \\[\\].", "b\\[3\\]"] {
      XCTAssertTrue(text.contains(words), "\(words) in:\n\(text)")
    }
    XCTAssertTrue(text.contains("\\# no heading\\\n\\[no\\](link) \\<b\\> \\`code\\`\\\n12\\. no list 1.5"), text)
    XCTAssertFalse(text.contains("{{"), text)
  }
}
