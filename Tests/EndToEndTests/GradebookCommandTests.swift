import Foundation
import Grading
import TestSupport
import XCTest

/// The gradebook's commands, as an instructor would type them, on submissions of the sample class.
final class GradebookCommandTests: XCTestCase {
  private let students = ["half-done", "perfect", "sign-error"]

  private func makeClass(_ students: [String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in students {
      try FileManager.default.copyItem(
        at: SampleClass.folder.appending(path: name), to: folder.url.appending(path: name))
    }
    return folder
  }

  private func grading(_ submissions: TemporaryFolder, _ output: TemporaryFolder, _ more: String...) -> [String] {
    ["grade", submissions.url.path, "--lab", "GradientDescent", "--out", output.url.path, "--jobs", "1"] + more
  }

  private func grader(_ arguments: [String]) throws -> CommandRun {
    let run = try CommandRun("grader", arguments)
    XCTAssertEqual(run.status, 0, "\(arguments): \(run.errors)")
    return run
  }

  private func query(_ output: TemporaryFolder, _ sql: String) throws -> String {
    let database = output.url.appending(path: "grades.sqlite").path
    let run = try CommandRun("/usr/bin/env", ["sqlite3", database, sql])
    guard run.status != 127 else { throw XCTSkip("sqlite3 is not installed.") }
    XCTAssertEqual(run.status, 0, run.errors)
    return run.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  func testAKilledRunCarriesOn() throws {
    try skipWithoutBubblewrap()
    let sample = try SampleClass()
    let (submissions, output) = (try makeClass(students), try TemporaryFolder())
    let before = Surroundings()
    // Killed once before anything is graded, and then each time that one more submission is.
    for count in 0..<students.count {
      try startAndKill(grading(submissions, output), whenGraded: count, in: output)
    }
    let last = try grader(grading(submissions, output))
    XCTAssertTrue(last.output.contains("were graded before"), last.output)
    XCTAssertEqual(try query(output, "SELECT count(*), count(DISTINCT submission) FROM result"), "3|3")
    XCTAssertEqual(try query(output, "SELECT count(*) FROM run WHERE finishedAt IS NOT NULL"), "1")
    XCTAssertEqual(try query(output, "PRAGMA integrity_check"), "ok")
    XCTAssertEqual(before.traces(), [], "What the killed ones left, the last one removed.")
    for student in students {
      let data = try Data(contentsOf: output.url.appending(path: "\(student)/report.json"))
      let report = try JSONDecoder().decode(SubmissionReport.self, from: data)
      XCTAssertEqual(SampleClass.differences(report, from: try XCTUnwrap(sample.expectations[student])), [])
    }
    try assertRegradingAddsARun(submissions, output)
    try assertDecisionsCount(output)
    try assertExports(output)
  }

  /// Starts grading, and kills it as soon as so many results are in the gradebook.
  private func startAndKill(_ arguments: [String], whenGraded count: Int, in output: TemporaryFolder) throws {
    let process = try CommandRun.start("grader", arguments)
    let deadline = Date(timeIntervalSinceNow: 300)
    func graded() -> Int {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: output.url.path)) ?? []
      let isBegun = names.contains("grades.sqlite") ? 0 : -1
      return names.count {
        FileManager.default.fileExists(atPath: output.url.appending(path: "\($0)/report.json").path)
      }
        + isBegun
    }
    while process.isRunning, graded() < count, Date() < deadline { usleep(2000) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private func assertRegradingAddsARun(_ submissions: TemporaryFolder, _ output: TemporaryFolder) throws {
    let regraded = try grader(grading(submissions, output, "--only", "sign-error", "--regrade", "--why", "A doubt."))
    XCTAssertFalse(regraded.output.contains("were graded before"), regraded.output)
    let runs = try grader(["runs", "--gradebook", output.url.path]).output
    XCTAssertEqual(runs.split(separator: "\n").count, 2, runs)
    XCTAssertTrue(runs.contains("1 graded again, through"), runs)
    XCTAssertEqual(
      try grader(["diff", "1", "2", "--gradebook", output.url.path]).output, "0 changed; 3 students are in both runs.\n"
    )
    // A student hands in something better.
    let better = submissions.url.appending(path: "sign-error")
    try FileManager.default.removeItem(at: better)
    try FileManager.default.copyItem(at: SampleClass.folder.appending(path: "perfect"), to: better)
    _ = try grader(grading(submissions, output))
    let difference = try grader(["diff", "2", "3", "--gradebook", output.url.path]).output
    XCTAssertTrue(difference.contains("sign-error: "), difference)
    XCTAssertTrue(difference.contains("Changed: the submission."), difference)
    XCTAssertTrue(difference.contains("1 changed; 3 students are in both runs."), difference)
    XCTAssertEqual(try query(output, "SELECT count(*) FROM change WHERE why = 'A doubt.'"), "2", "A run and a result.")
  }

  private func assertDecisionsCount(_ output: TemporaryFolder) throws {
    let gradebook = ["--gradebook", output.url.path]
    let page = output.url.appending(path: "half-done/feedback.html")
    let check = try XCTUnwrap(
      query(
        output,
        "SELECT c.name FROM checkResult c JOIN result r ON r.id = c.result JOIN submission s ON s.id = r.submission "
          + "JOIN student p ON p.id = s.student WHERE p.name = 'half-done' AND c.earned = 0 AND c.points > 1 LIMIT 1"))
    let before = try score(of: "half-done", output)
    _ = try grader(["override", "half-done", check, "--points", "1.5", "--why", "Nearly right."] + gradebook)
    XCTAssertEqual(try score(of: "half-done", output), before + 1.5)
    _ = try grader(["comment", "half-done", "Look at <b>momentum</b> again."] + gradebook)
    let html = try String(contentsOf: page, encoding: .utf8)
    XCTAssertTrue(html.contains("A person set the points of:"), html)
    XCTAssertTrue(html.contains("Look at &lt;b&gt;momentum&lt;/b&gt; again."))
    _ = try grader(["override", "half-done", check, "--withdraw", "--why", "A slip."] + gradebook)
    XCTAssertEqual(try score(of: "half-done", output), before)
    for (wrong, words) in [
      (["override", "half-don", check, "--points", "1", "--why", "x"], "did you mean half-done?"),
      (["override", "half-done", check + "s", "--points", "1", "--why", "x"], "did you mean \(check)?"),
      (["override", "half-done", check, "--points", "1000", "--why", "x"], "is no number of points"),
      (["extend", "half-done", "--until", "2026-10-19 23:59", "--why", "x"], "has no due date"),
      (["comment", "nobody", "x"], "has no student named nobody"), (["diff", "1", "99"], "has no run 99"),
    ] {
      let run = try CommandRun("grader", wrong + gradebook)
      XCTAssertEqual(run.status, 1, "\(wrong)")
      XCTAssertTrue(run.errors.hasPrefix("Error: ") && run.errors.contains(words), run.errors)
    }
  }

  private func score(of student: String, _ output: TemporaryFolder) throws -> Double {
    let table = try grader(["export", "csv", "--gradebook", output.url.path]).output
    let row = try XCTUnwrap(table.components(separatedBy: "\r\n").first { $0.hasPrefix("\(student),") })
    return try XCTUnwrap(Double(row.components(separatedBy: ",")[13]))
  }

  private func assertExports(_ output: TemporaryFolder) throws {
    let gradebook = ["--gradebook", output.url.path]
    let roster = output.url.appending(path: "roster.csv")
    try Data("student,last_name,canvas_id\nperfect,\"=Perfect, Pia\",7\n".utf8).write(to: roster)
    XCTAssertEqual(
      try grader(["roster", roster.path] + gradebook).output, "1 of 1 students are new or changed.\n")
    let canvas = try grader(["export", "canvas", "--assignment-id", "5"] + gradebook).output
    XCTAssertTrue(canvas.contains("\"'=Perfect, Pia\",7,,,,100.00\r\n"), canvas)
    for (format, words) in [("nbgrader", "late_submission_penalty"), ("junit", "<testsuites"), ("json", "\"outcome\"")]
    {
      XCTAssertTrue(try grader(["export", format] + gradebook).output.contains(words), format)
    }
    let results = output.url.appending(path: "results")
    _ = try grader(["export", "gradescope", "--to", results.path] + gradebook)
    XCTAssertTrue(FileManager.default.fileExists(atPath: results.appending(path: "perfect/results.json").path))
    XCTAssertEqual(try CommandRun("grader", ["export", "moodle"] + gradebook).status, 64)
    XCTAssertEqual(try CommandRun("grader", ["export", "excel"] + gradebook).status, 64)
  }

  func testWithoutAGradebook() throws {
    let folder = try TemporaryFolder()
    for command in [["runs"], ["diff", "1", "2"], ["export", "csv"], ["comment", "ada", "x"], ["totals"]] {
      let run = try CommandRun("grader", command + ["--gradebook", folder.url.path])
      XCTAssertEqual(run.status, 1, "\(command)")
      XCTAssertTrue(run.errors.hasPrefix("Error: "), run.errors)
    }
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: folder.url.path), [])
  }
}
