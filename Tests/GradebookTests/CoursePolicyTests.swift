import Foundation
import Gradebook
import Grading
import TestSupport
import XCTest

final class CoursePolicyTests: XCTestCase {
  private static let yaml = """
    course: "Deep Learning"
    time-zone: Europe/Prague
    late: { grace: 15 minutes, per-started-day: 10%, at-most: 50% }
    labs:
      - lab: Sums
        due: 2026-10-12 23:59
        visible: 2026-10-15 00:00
        counts: best
        extensions: { ada: 2026-10-19 23:59 }
      - lab: Means
        due: 2026-11-01 12:00
        late: { table: [{ up-to: 1 day, costs: 10% }, { up-to: 2 days, costs: 30.5% }] }
      - lab: Medians
        late: free
    groups:
      - group: Labs
        labs: [Sums, Means]
        drop-lowest: 1

    """

  private func policy(_ yaml: String = CoursePolicyTests.yaml) throws -> CoursePolicy {
    try CoursePolicy(yaml: yaml, file: "course.yml", knownLabs: ["Means", "Medians", "Sums"])
  }

  func testAPolicyIsReadWhole() throws {
    let policy = try policy()
    XCTAssertEqual(policy.title, "Deep Learning")
    XCTAssertEqual(policy.zone.identifier, "Europe/Prague")
    let sums = policy.policy(of: "Sums")
    XCTAssertEqual(sums.due?.ISO8601Format(), "2026-10-12T21:59:00Z")
    XCTAssertEqual(sums.visible?.ISO8601Format(), "2026-10-14T22:00:00Z")
    XCTAssertEqual(sums.counts, .best)
    XCTAssertEqual(sums.extensions.mapValues { $0.ISO8601Format() }, ["ada": "2026-10-19T21:59:00Z"])
    XCTAssertEqual(
      sums.late,
      LatePenalty(
        grace: 900, rule: .perStartedDay(Percentage(hundredths: 1000), atMost: Percentage(hundredths: 5000))))
    let means = policy.policy(of: "Means")
    XCTAssertEqual(means.counts, .last)
    XCTAssertEqual(
      means.late?.rule,
      .table([
        .init(upTo: 86_400, costs: Percentage(hundredths: 1000)),
        .init(upTo: 172_800, costs: Percentage(hundredths: 3050)),
      ]))
    XCTAssertNil(policy.policy(of: "Medians").late)
    XCTAssertEqual(policy.policy(of: "Modes"), CoursePolicy.LabPolicy(), "A lab of which nothing is said has no dates.")
    XCTAssertEqual(policy.groups, [.init(name: "Labs", labs: ["Sums", "Means"], dropLowest: 1)])
  }

  func testTheLatestDateIsTheStudents() throws {
    let policy = try policy()
    let later = try policy.time("2026-10-20 12:00")
    XCTAssertEqual(policy.due(of: "Sums", for: "bob"), try policy.time("2026-10-12 23:59"))
    XCTAssertEqual(policy.due(of: "Sums", for: "ada"), try policy.time("2026-10-19 23:59"))
    XCTAssertEqual(policy.due(of: "Sums", for: "ada", extended: later), later)
    XCTAssertEqual(
      policy.due(of: "Sums", for: "ada", extended: try policy.time("2026-10-13 12:00")),
      try policy.time("2026-10-19 23:59"))
    XCTAssertNil(policy.due(of: "Medians", for: "ada", extended: later))
  }

  func testHiddenMessagesWaitForBothDates() throws {
    let policy = try policy()
    func shows(_ student: String, _ now: String) throws -> Bool {
      policy.showsAfterDue(of: "Sums", to: student, now: try policy.time(now))
    }
    XCTAssertFalse(try shows("bob", "2026-10-14 12:00"))
    XCTAssertTrue(try shows("bob", "2026-10-15 00:00"))
    XCTAssertFalse(try shows("ada", "2026-10-15 00:00"), "Who still has time gets no answers.")
    XCTAssertTrue(try shows("ada", "2026-10-19 23:59"))
    XCTAssertTrue(policy.showsAfterDue(of: "Medians", to: "ada", now: .distantPast))
  }

  func testACourseWithoutAPolicyHasNoDates() throws {
    let folder = try TemporaryFolder()
    XCTAssertEqual(try CoursePolicy(of: Course(root: folder.url)), CoursePolicy())
  }

  func testOurOwnPolicyIsRead() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    XCTAssertFalse(try CoursePolicy(of: Course(root: root)).labs.isEmpty)
  }

  func testWhatIsWrongIsSaidWithItsLine() {
    for (part, other, words) in [
      ("time-zone: Europe/Prague", "time-zone: Europe/Prag", "course.yml:2: Europe/Prag is no time zone"),
      ("time-zone: Europe/Prague\n", "", "time-zone is missing"),
      ("course: \"Deep Learning\"", "curse: x", "course.yml:1: unknown key curse"),
      ("grace: 15 minutes", "grace: 15", "course.yml:3: grace is not a length of time"),
      ("per-started-day: 10%", "per-started-day: 10", "course.yml:3: per-started-day is not a percentage"),
      ("at-most: 50%", "at-most: 150%", "course.yml:3: at-most is not a percentage"),
      ("at-most: 50%", "most: 50%", "course.yml:3: unknown key most"),
      ("lab: Sums", "lab: Sum", "course.yml:5: there is no lab named Sum"),
      ("lab: Means", "lab: Sums", "course.yml:10: Sums has two rows"),
      ("due: 2026-10-12 23:59", "due: 2026-10-32 23:59", "course.yml:6: 2026-10-32 23:59 is no time"),
      ("counts: best", "counts: first", "course.yml:8: first is neither best nor last"),
      ("counts: best", "count: best", "course.yml:8: unknown key count"),
      ("ada: 2026-10-19", "ada: 2026-10-09", "the extension of ada is not after the due date"),
      ("up-to: 2 days", "up-to: 1 day", "a table's rows go from early to late"),
      ("costs: 30.5%", "costs: 5%", "a table's rows go from early to late"),
      ("late: { table: [", "late: { at-most: 5%, table: [", "course.yml:12: at-most and a table exclude each other"),
      ("labs: [Sums, Means]", "labs: [Sums, Modes]", "there is no lab named Modes"),
      ("labs: [Sums, Means]", "labs: [Sums, Sums]", "Sums is in the groups twice"),
      ("drop-lowest: 1", "drop-lowest: 2", "drop-lowest is not a whole number from 0 to 1"),
    ] {
      let yaml = CoursePolicyTests.yaml.replacing(part, with: other)
      XCTAssertNotEqual(yaml, CoursePolicyTests.yaml, part)
      XCTAssertThrowsError(try policy(yaml), other) { error in
        XCTAssertTrue("\(error)".hasPrefix("course.yml:"), "\(error)")
        XCTAssertTrue("\(error)".contains(words), "\(error)")
      }
    }
  }
}
