import CheckRecords
import Foundation
import Gradebook
import Grading
import XCTest

final class ClassPageTests: XCTestCase {
  private func rubric() throws -> Rubric {
    try Rubric(
      yaml: """
        lab: Sums
        title: "Lab 1 · Sums"
        points: 30
        files: [Sum.swift]
        limits: { seconds: 2, memory: 512 MiB }
        checks:
          - { id: SumChecks.testEasy, title: Easy, points: 10, visibility: public }
          - { id: SumChecks.testHard, title: Hard, points: 20, visibility: hidden }

        """, file: "rubric.yml")
  }

  private func standing(_ student: String, _ outcomes: [Outcome]?) throws -> Standing {
    var attempts: [Attempt] = []
    if let outcomes {
      var report = try sampleReport()
      report.student = student
      report.checks = zip(outcomes, [("testEasy", 10), ("testHard", 20)]).map { outcome, row in
        var check = report.checks[0]
        (check.id, check.outcome, check.points) = ("SumChecks.\(row.0)", outcome, row.1)
        check.earned = outcome == .passed ? row.1 : 0
        return check
      }
      report.score = report.checks.reduce(0) { $0 + $1.earned }
      if outcomes.contains(.graderError) { report.status = .graderError }
      attempts = [Attempt(submission: 1, submittedAt: nil, run: 1, report: report)]
    }
    let record = LabRecord(
      student: Student(name: student), lab: "Sums", attempts: attempts, overrides: [:], extended: nil, comments: [])
    return Standing(record, under: CoursePolicy())
  }

  func testTheClassInNumbers() throws {
    let standings = [
      try standing("a", [.passed, .passed]), try standing("b", [.passed, .failed]),
      try standing("c", [.failed, .trapped]), try standing("d", nil), try standing("e", [.passed, .passed]),
    ]
    let statistics = ClassStatistics(standings, rubric: try rubric())
    XCTAssertEqual([statistics.handedIn, statistics.missing], [4, 1])
    XCTAssertEqual(statistics.mean, 17.5)
    XCTAssertEqual(statistics.median, 20)
    XCTAssertEqual(statistics.distribution, [1, 0, 0, 1, 0, 0, 0, 0, 0, 2])
    XCTAssertEqual(statistics.checks.map(\.passed), [3, 2])
    XCTAssertEqual(statistics.checks.map(\.difficulty), [0.25, 0.5])
    // By hand: passes 1 1 0 1 against the other check's 20 0 0 20, and the other way round.
    let expected = 1 / 3.0.squareRoot()
    for check in statistics.checks {
      XCTAssertEqual(try XCTUnwrap(check.discrimination), expected, accuracy: 1e-12)
    }
  }

  func testWhatHasNoAnswerIsNotMadeUp() throws {
    let statistics = ClassStatistics([try standing("a", [.passed, .failed])], rubric: try rubric())
    XCTAssertEqual(statistics.checks.compactMap(\.discrimination), [])
    XCTAssertNil(ClassStatistics([], rubric: try rubric()).mean)
    XCTAssertNil(ClassStatistics.correlation([1, 1, 1], [1, 2, 3]))
    XCTAssertEqual(ClassStatistics.correlation([1, 2, 3], [6, 4, 2]), -1)
    XCTAssertEqual(ClassStatistics.median([3, 1, 2]), 2)
    XCTAssertEqual(ClassStatistics.median([4, 1, 2, 3]), 2.5)
  }

  func testThePageNamesWhomAPersonHasToLookAt() throws {
    let attack = "<script>x</script>\u{600}<b>"
    let html = try ClassPage(
      [standing(attack, [.graderError, .passed]), standing("fine", [.passed, .passed])], rubric: rubric()
    ).html()
    XCTAssertTrue(html.contains("A person has to look at"))
    XCTAssertFalse(html.contains("<script") || html.contains("\u{600}<b>"), html)
    for words in ["http://", "https://", "src=", "@import", "url(", "{{"] {
      XCTAssertFalse(html.contains(words), words)
    }
    XCTAssertTrue(html.contains("default-src 'none'"))
    XCTAssertTrue(html.contains("<svg"))
    XCTAssertFalse(
      try ClassPage([standing("fine", [.passed, .passed])], rubric: rubric()).html().contains("A person has to look at")
    )
  }

  func testAnEmptyClassHasAPage() throws {
    XCTAssertTrue(try ClassPage([], rubric: rubric()).html().contains("0 handed in"))
  }
}
