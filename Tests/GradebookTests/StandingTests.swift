import Foundation
import Gradebook
import Grading
import XCTest

final class StandingTests: XCTestCase {
  private let policy: CoursePolicy = {
    let zone = TimeZone(identifier: "Europe/Prague") ?? .gmt
    var policy = CoursePolicy(zone: zone)
    policy.labs["Sums"] = .init(
      due: LocalTime(zone: zone).date("2026-10-12 23:59"), counts: .best,
      late: LatePenalty(grace: 0, rule: .perStartedDay(Percentage(hundredths: 1000), atMost: .all)))
    return policy
  }()

  private func record(_ attempts: [(earned: Int, submitted: String?)]) throws -> LabRecord {
    LabRecord(
      student: Student(name: "ada"), lab: "Sums",
      attempts: try attempts.enumerated().map { number, attempt in
        var report = try sampleReport()
        report.submission = "\(number)"
        report.checks[0].points = 100
        report.checks[0].earned = attempt.earned
        report.maxScore = 100
        return Attempt(
          submission: Int64(number), submittedAt: try attempt.submitted.map(policy.time), run: 1, report: report)
      }, overrides: [:], extended: nil, comments: [])
  }

  func testWithoutATimeNothingIsLate() throws {
    let standing = Standing(try record([(80, nil)]), under: policy)
    XCTAssertEqual(standing.counted?.score, Points(80))
    XCTAssertEqual(standing.counted.map(standing.explanation), [])
  }

  func testBestIsBestAfterItsPenalty() throws {
    let standing = Standing(
      try record([(80, "2026-10-12 10:00"), (85, "2026-10-13 10:00"), (80, "2026-10-12 11:00")]), under: policy)
    XCTAssertEqual(standing.grades.map(\.score.short), ["80", "76.5", "80"])
    XCTAssertEqual(standing.counted?.attempt.submission, 0, "Of equals the earliest.")
    let words = standing.explanation(of: standing.grades[1]).joined(separator: " ")
    XCTAssertTrue(words.contains("Handed in 2026-10-13 10:00, due 2026-10-12 23:59 (Europe/Prague)"), words)
    XCTAssertTrue(words.contains("10 % of 85 points: 8.5 are taken off, and 76.5 are left"), words)
    XCTAssertTrue(words.contains("Of 3 attempts the best one counts: attempt 1, with 80 points."), words)
  }

  func testLastIsLast() throws {
    var policy = policy
    policy.labs["Sums"]?.counts = .last
    let standing = Standing(try record([(80, nil), (10, nil)]), under: policy)
    XCTAssertEqual(standing.counted?.score, Points(10))
  }

  func testAnOverrideComesBeforeThePenalty() throws {
    var record = try record([(80, "2026-10-13 10:00")])
    let change = RecordedChange(at: .now, who: "teacher", why: "A slip.", what: "")
    record.overrides["SumChecks.testEmpty"] = Override(
      check: "SumChecks.testEmpty", points: Points(hundredths: 9050), change: change)
    let standing = Standing(record, under: policy)
    XCTAssertEqual(standing.counted?.earned, Points(hundredths: 9050))
    XCTAssertEqual(standing.counted?.score, Points(hundredths: 8145))
    XCTAssertEqual(standing.counted?.penalty, Points(hundredths: 905))
    let words = standing.explanation(of: standing.grades[0]).joined(separator: " ")
    XCTAssertTrue(words.contains("A person set the points of: An empty sum is 0."), words)
  }

  func testAnOverrideCountsForWhatWasRejected() throws {
    var record = try record([(0, nil)])
    record.attempts[0].report.status = .rejected
    record.attempts[0].report.checks = []
    let rejected = Standing(record, under: policy)
    XCTAssertEqual(rejected.counted.map(rejected.explanation), [])
    let change = RecordedChange(at: .now, who: "teacher", why: "It came by mail.", what: "")
    for (check, points) in [("A.testA", 7), ("A.testB", 5)] {
      record.overrides[check] = Override(check: check, points: Points(points), change: change)
    }
    let standing = Standing(record, under: policy)
    XCTAssertEqual(standing.counted?.score, Points(12))
    XCTAssertEqual(standing.counted.map(standing.explanation), ["A person set its points: 12."])
  }

  func testGraceEndsAfterTheDueDate() throws {
    var policy = policy
    XCTAssertEqual(policy.endOfGrace(of: "Sums", for: "ada"), try policy.time("2026-10-12 23:59"))
    policy.labs["Sums"]?.late?.grace = 900
    XCTAssertEqual(policy.endOfGrace(of: "Sums", for: "ada"), try policy.time("2026-10-13 00:14"))
    let extended = try policy.time("2026-10-14 12:00")
    XCTAssertEqual(
      policy.endOfGrace(of: "Sums", for: "ada", extended: extended), try policy.time("2026-10-14 12:15"))
    XCTAssertNil(policy.endOfGrace(of: "Means", for: "ada"))
  }

  func testAnExtensionMovesTheDueDate() throws {
    var record = try record([(80, "2026-10-13 10:00")])
    record.extended = try policy.time("2026-10-14 00:00")
    XCTAssertEqual(Standing(record, under: policy).counted?.score, Points(80))
  }

  func testWhoHandedInNothingHasNothing() throws {
    XCTAssertNil(Standing(try record([]), under: policy).counted)
  }

  func testTheWorstShareIsDropped() {
    func part(_ lab: String, _ points: Int, of possible: Int) -> GroupTotal.Part {
      .init(lab: lab, points: Points(points), possible: Points(possible))
    }
    // A third and 33 of 100: binary fractions are not needed to tell them apart.
    let parts = [part("A", 10, of: 30), part("B", 33, of: 100), part("C", 90, of: 100)]
    let total = GroupTotal(parts, dropLowest: 1)
    XCTAssertEqual(total.dropped.map(\.lab), ["B"])
    XCTAssertEqual([total.points, total.possible], [Points(100), Points(130)])
    XCTAssertEqual(GroupTotal(parts, dropLowest: 9).counted.map(\.lab), ["C"], "One always stays.")
    XCTAssertEqual(GroupTotal([], dropLowest: 1).points, .zero)
    XCTAssertEqual(
      GroupTotal([part("A", 1, of: 2), part("B", 2, of: 4)], dropLowest: 1).dropped.map(\.lab), ["A"])
  }
}
