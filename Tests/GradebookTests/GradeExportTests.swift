import CheckRecords
import Foundation
import Gradebook
import Grading
import TestSupport
import XCTest

final class GradeExportTests: XCTestCase {
  static let attack = "=HYPERLINK(\"http://x\"),\r\n<b>&'\u{202e}\u{600}<\u{FFFF}\u{1}"

  private let policy: CoursePolicy = {
    let zone = TimeZone(identifier: "Europe/Prague") ?? .gmt
    var policy = CoursePolicy(zone: zone)
    policy.labs["Sums"] = .init(
      due: LocalTime(zone: zone).date("2026-10-12 23:59"),
      late: LatePenalty(grace: 0, rule: .perStartedDay(Percentage(hundredths: 1250), atMost: .all)))
    return policy
  }()

  private static let rubric = """
    lab: Sums
    title: "Lab 1, Sums"
    points: 30
    files: [Sum.swift]
    limits: { seconds: 2, memory: 512 MiB }
    checks:
      - { id: SumChecks.testEmpty, title: Empty, points: 10, visibility: public }
      - { id: SumChecks.testTrap, title: Trap, points: 10, visibility: after-due }
      - { id: SumChecks.testLater, title: Later, points: 5, visibility: hidden }
      - { id: SumChecks.testRight, title: Right, points: 5, visibility: public }

    """

  private func check(
    _ name: String, _ outcome: Outcome, _ points: Int, _ visibility: String, message: String
  ) throws -> SubmissionReport.Check {
    var check = try sampleReport().checks[0]
    (check.id, check.title, check.outcome, check.points) = ("SumChecks.\(name)", name, outcome, points)
    (check.earned, check.message, check.hint) = (outcome == .passed ? points : 0, message, nil)
    check.visibility = try XCTUnwrap(Visibility(rawValue: visibility))
    return check
  }

  private func record(_ student: Student, submitted: String? = "2026-10-13 10:00") throws -> LabRecord {
    var report = try sampleReport()
    (report.student, report.score) = (student.name, 5)
    report.checks = [
      try check("testEmpty", .failed, 10, "public", message: GradeExportTests.attack),
      try check("testTrap", .trapped, 10, "after-due", message: "secret until due"),
      try check("testLater", .skipped, 5, "hidden", message: "secret"),
      try check("testRight", .passed, 5, "public", message: ""),
    ]
    let attempt = Attempt(submission: 1, submittedAt: try submitted.map(policy.time), run: 1, report: report)
    return LabRecord(
      student: student, lab: "Sums", attempts: [attempt], overrides: [:], extended: nil, comments: [])
  }

  private func export(_ records: [LabRecord], now: String = "2026-11-01 12:00") throws -> GradeExport {
    GradeExport(
      rubric: try Rubric(yaml: GradeExportTests.rubric, file: "rubric.yml"), records: records, policy: policy,
      now: try policy.time(now))
  }

  private func ada() -> Student {
    var ada = Student(name: "ada")
    (ada.firstName, ada.lastName, ada.email) = ("Ada", "Lovelace", "ada@example.org")
    (ada.canvasID, ada.sisUserID, ada.sisLoginID, ada.section, ada.moodleID) = ("12", "U12", "ada12", "S1", "345")
    return ada
  }

  // MARK: - Canvas

  func testCanvasFromTheRoster() throws {
    let nobody = LabRecord(
      student: Student(name: "bob"), lab: "Sums", attempts: [], overrides: [:], extended: nil, comments: [])
    let text = try export([record(ada()), nobody]).canvas(worksheet: nil, assignment: "77").text
    XCTAssertEqual(
      text,
      "Student,ID,SIS User ID,SIS Login ID,Section,\"Lab 1, Sums (77)\"\r\n"
        + "    Points Possible,,,,,30.00\r\nAda Lovelace,12,U12,ada12,S1,4.38\r\n")
    XCTAssertEqual(try Python.csv(text).map(\.count), [6, 6, 6])
    XCTAssertThrowsError(try export([]).canvas(worksheet: nil, assignment: nil)) {
      XCTAssertTrue("\($0)".contains("--assignment-id"), "\($0)")
    }
  }

  func testCanvasLeavesOutRowsWithoutAChange() throws {
    let folder = try TemporaryFolder()
    let worksheet = try folder.write(
      """
      \u{FEFF}Student,ID,SIS User ID,SIS Login ID,Section,Other (1),"Lab 1, Sums (77)",Final
          Points Possible,,,,,5,30,(read only)
      "Lovelace, Ada",12,U12,ada12,S1,,,
      Same,13,,same,S1,,4.38,
      Changed,14,,,S2,,30.00,
      Absent,15,,,S2,,,

      """, to: "canvas.csv")
    let records = try [
      record(ada()), record(Student(name: "same")), record(Student(name: "Changed")), record(Student(name: "lost")),
    ]
    let (text, notes) = try export(records).canvas(worksheet: worksheet, assignment: nil)
    XCTAssertEqual(
      try Python.csv(text),
      [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Lab 1, Sums (77)"],
        ["    Points Possible", "", "", "", "", "30.00"], ["Lovelace, Ada", "12", "U12", "ada12", "S1", "4.38"],
        ["Changed", "14", "", "", "S2", "4.38"],
      ])
    XCTAssertEqual(notes.count, 1)
    XCTAssertTrue(notes[0].contains("no row of: lost"), notes[0])
    let wrong = try folder.write("a,b\n", to: "wrong.csv")
    XCTAssertThrowsError(try export(records).canvas(worksheet: wrong, assignment: nil))
  }

  // MARK: - Moodle

  func testMoodlesWorksheetIsFilledInAndOtherwiseUntouched() throws {
    let folder = try TemporaryFolder()
    let lines = [
      "Identifier,\"Full name\",\"Email address\",Status,Grade,\"Maximum Grade\",\"Last modified (grade)\",\"Feedback comments\"",
      "\"Participant 345\",\"Ada Lovelace\",ada@example.org,\"Submitted, \"\"late\"\"\",,30.00,-,",
      "\"Participant 346\",=cmd,,\"No submission\",,30.00,-,",
    ]
    let worksheet = try folder.write(lines.map { $0 + "\r\n" }.joined(), to: "moodle.csv")
    var known = try record(ada())
    known.comments = [
      Comment(text: "Mind <x> & \"y\".", change: RecordedChange(at: .now, who: "teacher", why: "", what: ""))
    ]
    let (text, notes) = try export([known]).moodle(worksheet: worksheet)
    XCTAssertEqual(notes, [])
    let written = text.components(separatedBy: "\r\n")
    XCTAssertEqual(written[0], lines[0])
    let untouched = lines[1].components(separatedBy: ",,30.00")[0]
    XCTAssertTrue(written[1].hasPrefix("\(untouched),4.38,30.00,"), written[1])
    XCTAssertEqual(written[2], lines[2], "A row without a grade stays to the byte.")
    let row = try Python.csv(text)[1]
    XCTAssertEqual(row[3...6], ["Submitted, \"late\"", "4.38", "30.00", "Sunday, 1 November 2026, 12:00 PM"])
    XCTAssertTrue(row[7].hasPrefix("1 of 4 checks passed. Handed in 2026-10-13 10:00"), row[7])
    XCTAssertTrue(row[7].hasSuffix("Mind &lt;x&gt; &amp; &quot;y&quot;."), row[7])
    let again = try folder.write(text, to: "again.csv")
    XCTAssertEqual(try export([known]).moodle(worksheet: again).text, text, "A second time changes nothing.")
  }

  func testNumbersOfAllRowsComeBeforeNames() throws {
    let folder = try TemporaryFolder()
    let worksheet = try folder.write(
      "Identifier,Full name,Grade\nParticipant 101,Jan Novak,\nParticipant 102,Jan Novak,\n", to: "moodle.csv")
    var jan = Student(name: "Jan Novak")
    (jan.moodleID, jan.canvasID) = ("102", "8")
    let text = try export([record(jan)]).moodle(worksheet: worksheet).text
    XCTAssertEqual(
      text, "Identifier,Full name,Grade\nParticipant 101,Jan Novak,\nParticipant 102,Jan Novak,4.38\n")
    let gradebook = try folder.write(
      "Student,ID,Section,\"Lab 1, Sums (77)\"\nJan Novak,7,,\nJan Novak,8,,\n", to: "canvas.csv")
    let rows = try Python.csv(export([record(jan)]).canvas(worksheet: gradebook, assignment: nil).text)
    XCTAssertEqual(rows.dropFirst(2).map { $0[1] }, ["8"])
    // Also where the student's own row isn't there.
    let others = try folder.write("Student,ID,Section,\"Lab 1, Sums (77)\"\nJan Novak,7,,\n", to: "others.csv")
    let none = try Python.csv(export([record(jan)]).canvas(worksheet: others, assignment: nil).text)
    XCTAssertEqual(none.count, 2)
  }

  // MARK: - Others

  func testGradescopesResults() throws {
    let files = try export([record(ada())]).gradescope()
    let data = try XCTUnwrap(files["ada"])
    let result = try XCTUnwrap(JSONSerialization.jsonObject(with: data) as? [String: Any])
    XCTAssertEqual(GradescopeSchema.breaches(of: result), [])
    XCTAssertEqual(result["score"] as? Double, 4.38)
    let tests = try XCTUnwrap(result["tests"] as? [[String: Any]])
    XCTAssertEqual(tests.map { $0["visibility"] as? String }, ["visible", "after_due_date", "hidden", "visible"])
    XCTAssertEqual(tests.map { $0["status"] as? String }, ["failed", "failed", "failed", "passed"])
    XCTAssertEqual(tests.map { $0["score"] as? Double }, [0, 0, 0, 5])
    let text = String(decoding: data, as: UTF8.self)
    XCTAssertFalse(text.contains("\"secret\""), "A hidden check says nothing.")
    XCTAssertFalse((result["output"] as? String ?? "").contains("4.38"), "A hidden test hides the total.")
  }

  func testJUnitIsReadByPython() throws {
    let text = try export([record(ada())], now: "2026-10-10 12:00").junit()
    XCTAssertFalse(text.contains("secret"), "Before the due date only public checks speak.")
    let cases = try Python.read(
      [[String]].self, text,
      script: """
        import json, sys, xml.etree.ElementTree as tree
        root = tree.parse(sys.argv[1]).getroot()
        suite = root.find('testsuite')
        rows = [[root.get('name'), suite.get('name')] + [suite.get(k) for k in ('tests', 'failures', 'errors', 'skipped')]]
        for case in suite: rows.append([case.get('name')] + [part.tag for part in case] + [part.text or '' for part in case])
        print(json.dumps(rows))
        """)
    XCTAssertEqual(cases[0], ["Lab 1, Sums", "ada", "4", "1", "1", "1"])
    XCTAssertEqual(cases[2], ["testTrap", "error", ""])
    XCTAssertEqual(cases[3], ["testLater", "skipped", ""])
    XCTAssertEqual(cases[4], ["testRight"])
    XCTAssertEqual(Array(cases[1].prefix(2)), ["testEmpty", "failure"])
    XCTAssertTrue(cases[1][2].contains("=HYPERLINK(\"http://x\")"), cases[1][2])
    XCTAssertTrue(cases[1][2].contains("<b>&'"), cases[1][2])
  }

  func testNbgradersColumns() throws {
    let nobody = LabRecord(
      student: Student(name: "bob"), lab: "Sums", attempts: [], overrides: [:], extended: nil, comments: [])
    let rows = try Python.csv(export([record(ada()), nobody]).nbgrader())
    XCTAssertEqual(
      rows[0].joined(separator: ","),
      "assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,late_submission_penalty,score,max_score"
    )
    XCTAssertEqual(
      rows[1],
      [
        "Sums", "2026-10-12 21:59:00", "2026-10-13 08:00:00", "ada", "Lovelace", "Ada", "ada@example.org", "5.00",
        "0.62", "4.38", "30.00",
      ])
    XCTAssertEqual(rows[2][3...], ["bob", "", "", "", "0.00", "0.00", "0.00", "30.00"])
  }

  func testNoFieldIsAFormula() throws {
    var student = Student(name: GradeExportTests.attack)
    (student.firstName, student.section, student.email) = ("+1", "@SUM(A1)", " -2")
    let export = try export([record(student)])
    for text in [export.csv(), export.nbgrader(), try export.canvas(worksheet: nil, assignment: "1").text] {
      for field in try Python.csv(text).joined() {
        XCTAssertFalse("=+-@".contains(field.drop { $0.isWhitespace }.first ?? "x"), field)
        XCTAssertFalse(field.unicodeScalars.contains("\u{202e}"), field)
      }
    }
  }

  func testAnUnsettledStudentIsLeftOutUntilAPersonDecides() throws {
    var unsettled = try record(ada())
    unsettled.attempts[0].report.status = .graderError
    unsettled.attempts[0].report.checks[0].outcome = .graderError
    XCTAssertEqual(try export([unsettled]).unsettled, ["ada"])
    XCTAssertEqual(try Python.csv(export([unsettled]).nbgrader()).count, 1)
    XCTAssertTrue(try export([unsettled]).csv().contains("graderError"))
    let change = RecordedChange(at: .now, who: "teacher", why: "Looked at it.", what: "")
    unsettled.overrides["SumChecks.testEmpty"] = Override(
      check: "SumChecks.testEmpty", points: Points(10), change: change)
    XCTAssertEqual(try export([unsettled]).unsettled, ["ada"], "What was skipped was never judged.")
    unsettled.overrides["SumChecks.testLater"] = Override(
      check: "SumChecks.testLater", points: .zero, change: change)
    XCTAssertEqual(try export([unsettled]).unsettled, [])
    let json = try JSONSerialization.jsonObject(with: export([unsettled]).json()) as? [String: Any]
    let students = try XCTUnwrap(json?["students"] as? [[String: Any]])
    XCTAssertEqual(students[0]["earned"] as? Double, 15)
    XCTAssertEqual(students[0]["latePercent"] as? Double, 12.5)
    XCTAssertEqual(students[0]["score"] as? Double, 13.13, "15 · 0.875 = 13.125, and a half is the student's.")
  }

  func testGroupsAreSummedUp() throws {
    var policy = policy
    policy.groups = [.init(name: "Labs", labs: ["Sums", "Means", "Medians"], dropLowest: 1)]
    let record = try record(ada(), submitted: nil)
    let text = TotalsTable.csv(policy, labs: ["Sums": (30, [record]), "Means": (10, [])])
    XCTAssertEqual(
      try Python.csv(text), [["student", "Labs", "Labs of", "Labs dropped"], ["ada", "5.00", "30.00", "Means"]])
    XCTAssertEqual(
      TotalsTable.unsettled(policy, labs: ["Sums": (30, [record])]), [], "What is skipped needs no person by itself.")
  }

  func testTotalsNameWhomAPersonHasToLookAt() throws {
    var policy = policy
    policy.groups = [.init(name: "Labs", labs: ["Sums"], dropLowest: 0)]
    var unsettled = try record(ada())
    unsettled.attempts[0].report.status = .graderError
    unsettled.attempts[0].report.checks[0].outcome = .graderError
    XCTAssertEqual(TotalsTable.unsettled(policy, labs: ["Sums": (30, [unsettled])]), ["ada"])
    XCTAssertEqual(TotalsTable.unsettled(policy, labs: ["Means": (30, [unsettled])]), [], "Of no group.")
  }
}

/// The shape of `results.json` as Gradescope's documentation states it.
private enum GradescopeSchema {
  private static let visibilities: Set<String> = ["hidden", "after_due_date", "after_published", "visible"]
  private static let formats: Set<String> = ["text", "html", "simple_format", "md", "ansi"]

  static func breaches(of result: [String: Any]) -> [String] {
    var breaches: [String] = []
    func require(_ holds: Bool, _ words: String) { if !holds { breaches.append(words) } }
    let known: Set = [
      "score", "execution_time", "output", "output_format", "visibility", "stdout_visibility", "tests", "leaderboard",
      "extra_data",
    ]
    require(Set(result.keys).isSubset(of: known), "unknown keys \(result.keys)")
    require(result["score"] is NSNumber, "score")
    require(result["execution_time"] is NSNumber, "execution_time")
    require(visibilities.contains(result["visibility"] as? String ?? ""), "visibility")
    require(visibilities.contains(result["stdout_visibility"] as? String ?? ""), "stdout_visibility")
    let tests = result["tests"] as? [[String: Any]]
    require(tests?.isEmpty == false, "tests")
    for test in tests ?? [] {
      let knownInTest: Set = [
        "score", "max_score", "status", "name", "name_format", "number", "output", "output_format", "tags",
        "visibility", "extra_data",
      ]
      require(Set(test.keys).isSubset(of: knownInTest), "unknown keys of a test \(test.keys)")
      for key in ["score", "max_score"] { require(test[key] is NSNumber, key) }
      require(["passed", "failed"].contains(test["status"] as? String), "status")
      require(test["name"] is String && test["output"] is String, "name and output")
      require(formats.contains(test["output_format"] as? String ?? ""), "output_format")
      require(visibilities.contains(test["visibility"] as? String ?? ""), "visibility of a test")
    }
    return breaches
  }
}
