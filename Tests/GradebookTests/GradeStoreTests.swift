import CheckRecords
import Foundation
import Gradebook
import Grading
import TestSupport
import XCTest

final class GradeStoreTests: XCTestCase {
  private let inputs = RunInputs(rubric: "r", checks: "c", kit: "k", seed: .max, sandbox: "bubblewrap")
  private let change = Change(who: "teacher", why: "A test.")
  private let staged = [
    StagedFile(name: "Sum.swift", text: "func sum() {}\n"),
    StagedFile(name: "Mean.swift", text: nil, refusal: "Mean.swift is a symbolic link."),
  ]

  private func report(_ submission: String = "one", student: String = "ada", score: Int = 10) throws -> SubmissionReport
  {
    var report = try sampleReport()
    (report.submission, report.student, report.score) = (submission, student, score)
    return report
  }

  func testAResultIsFoundUnderTheSameInputsOnly() throws {
    let folder = try TemporaryFolder()
    let store = try GradeStore(in: folder.url)
    let run = try store.beginRun(of: "Sums", inputs, regrades: false, change)
    try store.record(report(), of: staged, submittedAt: nil, in: run, change)
    func found(_ inputs: RunInputs, _ digest: String = "one", _ student: String = "ada") throws -> Int? {
      try store.settledReport(on: digest, of: student, in: "Sums", inputs)?.score
    }
    XCTAssertEqual(try found(inputs), 10)
    XCTAssertNil(try found(inputs, "two"))
    XCTAssertNil(try found(inputs, "one", "bob"))
    for key in [\RunInputs.rubric, \.checks, \.kit, \.sandbox] {
      var other = inputs
      other[keyPath: key] = "other"
      XCTAssertNil(try found(other))
    }
    var other = inputs
    other.seed = 1
    XCTAssertNil(try found(other))
    XCTAssertNil(try store.settledReport(on: "one", of: "ada", in: "Means", inputs))
  }

  func testWhatIsWrittenIsThereAfterOpeningAgain() throws {
    let folder = try TemporaryFolder()
    let submittedAt = Date(timeIntervalSince1970: 1_800_000_000)
    do {
      let store = try GradeStore(in: folder.url)
      let run = try store.beginRun(of: "Sums", inputs, regrades: false, change)
      try store.record(report(), of: staged, submittedAt: submittedAt, in: run, change)
      try store.finish(run)
    }
    let store = try GradeStore(in: folder.url, mustExist: true)
    let record = try XCTUnwrap(store.record(of: "ada", in: "Sums"))
    let attempt = try XCTUnwrap(record.attempts.first)
    XCTAssertEqual(attempt.submittedAt, submittedAt)
    XCTAssertEqual(attempt.report.checks.map(\.message), ["It is 3."])
    XCTAssertEqual(try attempt.report.json(), try report().json())
    XCTAssertEqual(try store.files(of: attempt.submission), staged)
    let run = try XCTUnwrap(store.runs().first)
    XCTAssertEqual(run.inputs, inputs)
    XCTAssertEqual(run.results, 1)
    XCTAssertNotNil(run.finishedAt)
    XCTAssertEqual(try store.labs(), ["Sums"])
  }

  func testAResultThatAPersonHasToLookAtIsNotSettled() throws {
    let folder = try TemporaryFolder()
    let store = try GradeStore(in: folder.url)
    let run = try store.beginRun(of: "Sums", inputs, regrades: false, change)
    var unsettled = try report()
    unsettled.status = .graderError
    try store.record(unsettled, of: staged, submittedAt: nil, in: run, change)
    XCTAssertNil(try store.settledReport(on: "one", of: "ada", in: "Sums", inputs))
    try store.record(report(score: 20), of: staged, submittedAt: nil, in: run, change)
    XCTAssertEqual(try store.settledReport(on: "one", of: "ada", in: "Sums", inputs)?.score, 20)
    XCTAssertEqual(try store.runs().first?.results, 1, "A run has one result of a submission.")
  }

  func testAnInterruptedRunGoesOn() throws {
    let folder = try TemporaryFolder()
    let store = try GradeStore(in: folder.url)
    XCTAssertNil(try store.interruptedRun(of: "Sums", inputs, regrades: false))
    let run = try store.beginRun(of: "Sums", inputs, regrades: false, change)
    XCTAssertEqual(try store.interruptedRun(of: "Sums", inputs, regrades: false)?.id, run.id)
    XCTAssertNil(try store.interruptedRun(of: "Sums", inputs, regrades: true))
    XCTAssertNil(try store.interruptedRun(of: "Means", inputs, regrades: false))
    var other = inputs
    other.kit = "other"
    XCTAssertNil(try store.interruptedRun(of: "Sums", other, regrades: false))
    try store.finish(run)
    XCTAssertNil(try store.interruptedRun(of: "Sums", inputs, regrades: false))
  }

  func testAttemptsAreInTheOrderInWhichTheyCame() throws {
    let folder = try TemporaryFolder()
    let store = try GradeStore(in: folder.url)
    let run = try store.beginRun(of: "Sums", inputs, regrades: false, change)
    func attempts() throws -> [String] {
      try store.record(of: "ada", in: "Sums")?.attempts.map(\.report.submission) ?? []
    }
    for name in ["one", "two"] { try store.record(report(name), of: staged, submittedAt: nil, in: run, change) }
    XCTAssertEqual(try attempts(), ["one", "two"])
    try store.keep(report("one"), submittedAt: nil, change)
    XCTAssertEqual(try attempts(), ["two", "one"], "Who goes back to a version makes it the last.")
    let changes = try store.changes().count
    try store.keep(report("one"), submittedAt: nil, change)
    XCTAssertEqual(try store.changes().count, changes, "Nothing new is no change.")
  }

  func testTheLatestDecisionCountsAndAllAreKept() throws {
    let folder = try TemporaryFolder()
    let store = try GradeStore(in: folder.url)
    let run = try store.beginRun(of: "Sums", inputs, regrades: false, change)
    try store.record(report(), of: staged, submittedAt: nil, in: run, change)
    func record() throws -> LabRecord { try XCTUnwrap(store.record(of: "ada", in: "Sums")) }
    try store.give(Points(3), for: "A.testA", to: "ada", in: "Sums", change)
    try store.give(Points(hundredths: 450), for: "A.testA", to: "ada", in: "Sums", Change(who: "head", why: "Appeal."))
    XCTAssertEqual(try record().overrides["A.testA"]?.points, Points(hundredths: 450))
    XCTAssertEqual(try record().overrides["A.testA"]?.change.who, "head")
    try store.give(nil, for: "A.testA", to: "ada", in: "Sums", change)
    XCTAssertEqual(try record().overrides, [:])
    let until = Date(timeIntervalSince1970: 1_800_000_000)
    try store.extend("ada", in: "Sums", until: until, change)
    XCTAssertEqual(try record().extended, until)
    try store.extend("ada", in: "Sums", until: nil, change)
    XCTAssertNil(try record().extended)
    try store.comment(on: "ada", in: "Sums", "Well done.", change)
    XCTAssertEqual(try record().comments.map(\.text), ["Well done."])
    XCTAssertEqual(try store.changes().map(\.why).filter { $0 == "Appeal." }.count, 1)
    XCTAssertThrowsError(try store.comment(on: "adda", in: "Sums", "?", change)) {
      XCTAssertEqual("\($0)", "The gradebook has no student named adda; did you mean ada?")
    }
  }

  func testARosterChangesWhatItSays() throws {
    let folder = try TemporaryFolder()
    let store = try GradeStore(in: folder.url)
    var ada = Student(name: "ada")
    (ada.firstName, ada.lastName, ada.canvasID) = ("Ada", "Lovelace", "12")
    XCTAssertEqual(try store.enrol([ada, Student(name: "bob")], change), 2)
    XCTAssertEqual(try store.enrol([ada, Student(name: "bob")], change), 0)
    var email = Student(name: "ada")
    email.email = "ada@example.org"
    XCTAssertEqual(try store.enrol([email], change), 1)
    let students = try store.records(of: "Sums").map(\.student)
    XCTAssertEqual(students.map(\.name), ["ada", "bob"])
    XCTAssertEqual(students[0].lastName, "Lovelace")
    XCTAssertEqual(students[0].email, "ada@example.org")
  }

  func testAnAccentInTwoSpellingsIsOneStudent() throws {
    let folder = try TemporaryFolder()
    let store = try GradeStore(in: folder.url)
    let roster = try folder.write("student,last_name\nzoe\u{308},Müller\n", to: "roster.csv")
    let students = try Roster.students(in: roster)
    XCTAssertEqual(students.map { Array($0.name.unicodeScalars) }, [Array("zo\u{EB}".unicodeScalars)])
    XCTAssertEqual(try store.enrol(students, change), 1)
    let run = try store.beginRun(of: "Sums", inputs, regrades: false, change)
    try store.record(report(student: "zo\u{EB}"), of: staged, submittedAt: nil, in: run, change)
    try store.comment(on: "zoe\u{308}", in: "Sums", "Well done.", change)
    let record = try XCTUnwrap(store.record(of: "zo\u{EB}", in: "Sums"))
    XCTAssertEqual([record.attempts.count, record.comments.count], [1, 1])
    // A gradebook of before keeps the other spelling: it is found, and nobody is added.
    let old = try store.beginRun(of: "Sums", inputs, regrades: false, change)
    try store.record(report(student: "re\u{301}mi"), of: staged, submittedAt: nil, in: old, change)
    var remi = Student(name: "r\u{E9}mi")
    remi.email = "remi@example.org"
    XCTAssertEqual(try store.enrol([remi], change), 1)
    try store.complete([remi], change)
    XCTAssertEqual(try store.records(of: "Sums").count, 2)
  }

  func testWhatAPlatformSaysFillsGapsOnly() throws {
    let folder = try TemporaryFolder()
    let store = try GradeStore(in: folder.url)
    var ada = Student(name: "ada")
    ada.canvasID = "12"
    _ = try store.enrol([ada], change)
    (ada.canvasID, ada.email) = ("99", "ada@example.org")
    var grace = Student(name: "grace")
    grace.moodleID = "31"
    try store.complete([ada, grace, Student(name: "bob")], change)
    let students = try store.records(of: "Sums").map(\.student)
    XCTAssertEqual(students.map(\.name), ["ada", "grace"], "Who has no numbers need not be known.")
    XCTAssertEqual(students[0].canvasID, "12", "What the roster says stays.")
    XCTAssertEqual(students[0].email, "ada@example.org")
    XCTAssertEqual(students[1].moodleID, "31")
    let count = try store.changes().count
    try store.complete([ada, grace], change)
    XCTAssertEqual(try store.changes().count, count, "The same again changes nothing.")
  }

  func testWhatIsNoGradebook() throws {
    let folder = try TemporaryFolder()
    XCTAssertThrowsError(try GradeStore(in: folder.url, mustExist: true)) {
      XCTAssertTrue("\($0)".contains("holds no gradebook"), "\($0)")
    }
    XCTAssertEqual(folder.contents, [])
    try folder.write(String(repeating: "This is no database. ", count: 100), to: GradeStore.fileName)
    XCTAssertThrowsError(try GradeStore(in: folder.url)) {
      XCTAssertTrue("\($0)".contains("is no gradebook"), "\($0)")
    }
    XCTAssertTrue(folder.contents.contains(GradeStore.fileName), "What was there stays.")
    XCTAssertThrowsError(try GradeStore(in: folder.url.appending(path: "nowhere"))) {
      XCTAssertTrue($0 is GradingError, "\($0)")
    }
  }

  func testRunsAreCompared() throws {
    let folder = try TemporaryFolder()
    let store = try GradeStore(in: folder.url)
    let first = try store.beginRun(of: "Sums", inputs, regrades: false, change)
    for student in ["ada", "bob", "eve"] {
      try store.record(report(student, student: student), of: staged, submittedAt: nil, in: first, change)
    }
    try store.finish(first)
    var newer = inputs
    newer.checks = "other"
    let second = try store.beginRun(of: "Sums", newer, regrades: false, change)
    var better = try report("ada", student: "ada", score: 20)
    (better.checks[0].outcome, better.checks[0].earned) = (.passed, 10)
    try store.record(better, of: staged, submittedAt: nil, in: second, change)
    try store.record(report("bob", student: "bob"), of: staged, submittedAt: nil, in: second, change)
    try store.record(report("new", student: "zoe"), of: staged, submittedAt: nil, in: second, change)
    let difference = try RunDifference(from: first.id, to: second.id, in: store)
    XCTAssertEqual(difference.lines.map(\.student), ["ada", "zoe"])
    XCTAssertEqual(difference.lines.map(\.before), [10, nil])
    XCTAssertEqual(difference.lines.map(\.after), [20, 10])
    XCTAssertEqual(
      difference.lines[0].reasons,
      ["Changed: the checks.", "SumChecks.testEmpty: failed, 0 of 10 → passed, 10 of 10."])
    XCTAssertEqual(difference.compared, 3, "Who was not graded again counts as before.")
    XCTAssertThrowsError(try RunDifference(from: 1, to: 7, in: store)) {
      XCTAssertTrue("\($0)".contains("has no run 7"), "\($0)")
    }
    let again = try store.beginRun(of: "Sums", newer, regrades: true, change)
    try store.record(report("ada", student: "ada"), of: staged, submittedAt: nil, in: again, change)
    let unsteady = try RunDifference(from: second.id, to: again.id, in: store)
    XCTAssertEqual(
      unsteady.lines.first?.reasons.first, "Nothing that the verdict depends on changed: it is not steady.")
  }
}
