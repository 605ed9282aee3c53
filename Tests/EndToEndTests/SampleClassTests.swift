import CheckRecords
import Foundation
import Grading
import TestSupport
import XCTest

/// Grades the sample class with the real command, as an instructor would.
final class SampleClassTests: XCTestCase {
  private struct Graded {
    var run: CommandRun
    var reports: [String: SubmissionReport]
    var output: TemporaryFolder
  }

  /// The sample class, and a submission that is too large to keep in a repository.
  private func makeClass() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: SampleClass.folder.path) {
      try FileManager.default.copyItem(
        at: SampleClass.folder.appending(path: name), to: folder.url.appending(path: name))
    }
    let huge = folder.url.appending(path: "one-gigabyte")
    try FileManager.default.copyItem(at: folder.url.appending(path: "perfect"), to: huge)
    let file = huge.appending(path: "NumericalGradient.swift")
    XCTAssertEqual(truncate(file.path, 1 << 30), 0, "A sparse file of 1 GB can be made.")
    return folder
  }

  private func grade(_ path: String, _ arguments: [String] = []) throws -> Graded {
    let output = try TemporaryFolder()
    let run = try CommandRun(
      "grader", ["grade", path, "--lab", "GradientDescent", "--out", output.url.path] + arguments)
    return Graded(run: run, reports: try reports(in: output.url), output: output)
  }

  private func reports(in folder: URL) throws -> [String: SubmissionReport] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.reduce(into: [:]) { reports, name in
      let file = folder.appending(path: "\(name)/report.json")
      guard FileManager.default.fileExists(atPath: file.path) else { return }
      reports[name] = try JSONDecoder().decode(SubmissionReport.self, from: Data(contentsOf: file))
    }
  }

  func testEverySubmissionGetsWhatIsExpectedOfIt() throws {
    try skipWithoutBubblewrap()
    let sample = try SampleClass()
    let folder = try makeClass()
    let before = Surroundings()
    let graded = try grade(folder.url.path, ["--jobs", "2"])
    XCTAssertEqual(graded.run.status, 0, graded.run.errors)
    XCTAssertEqual(Set(graded.reports.keys), Set(sample.expectations.keys).union(["one-gigabyte"]))
    let differences = sample.expectations.sorted { $0.key < $1.key }.flatMap { name, expectation in
      graded.reports[name].map { SampleClass.differences($0, from: expectation) } ?? ["\(name): no report"]
    }
    XCTAssertEqual(differences, [])
    XCTAssertEqual(before.traces(), [], "Nothing is left of what ran.")
    XCTAssertLessThan(graded.run.peakMemory, 200 << 20, "The grader's own memory is bounded.")
    try assertHugeFileIsRefused(graded)
    try assertFilesAreThere(graded)
  }

  private func assertHugeFileIsRefused(_ graded: Graded) throws {
    let report = try XCTUnwrap(graded.reports["one-gigabyte"])
    let file = try XCTUnwrap(report.files.first { $0.name == "NumericalGradient.swift" })
    XCTAssertEqual(file.state, .replacedByStub)
    XCTAssertTrue(file.diagnostics.contains("1073741824 bytes"), file.diagnostics)
    let lost = Set(report.checks.filter { $0.outcome != .passed }.map(\.outcome))
    XCTAssertEqual(lost, [.didNotCompile, .skipped])
    XCTAssertGreaterThan(report.score, 0, "The other files keep their points.")
  }

  private func assertFilesAreThere(_ graded: Graded) throws {
    let table = try String(contentsOf: graded.output.url.appending(path: "grades.csv"), encoding: .utf8)
    XCTAssertEqual(table.split(separator: "\r\n").count, graded.reports.count + 1)
    for name in graded.reports.keys {
      let page = try String(
        contentsOf: graded.output.url.appending(path: "\(name)/feedback.html"), encoding: .utf8)
      XCTAssertTrue(page.hasPrefix("<!doctype html>"), name)
      XCTAssertFalse(page.contains("root:x:0:0"), "\(name) shows a file of this machine.")
    }
  }

  func testASubmissionAloneScoresAsItDoesBesideAttackers() throws {
    try skipWithoutBubblewrap()
    let sample = try SampleClass()
    let graded = try grade(SampleClass.folder.path, ["--only", "perfect"])
    XCTAssertEqual(graded.run.status, 0, graded.run.errors)
    XCTAssertEqual(Array(graded.reports.keys), ["perfect"])
    XCTAssertEqual(graded.reports["perfect"]?.score, sample.expectations["perfect"]?.score)
    XCTAssertEqual(graded.reports["perfect"]?.score, graded.reports["perfect"]?.maxScore)
  }

  func testAnotherSeedGivesTheSameScores() throws {
    try skipWithoutBubblewrap()
    let sample = try SampleClass()
    for (student, seed) in [("perfect", "7"), ("sign-error", "8"), ("half-done", "9")] {
      let graded = try grade(SampleClass.folder.appending(path: student).path, ["--seed", seed])
      XCTAssertEqual(graded.reports[student]?.score, sample.expectations[student]?.score, "\(student), seed \(seed)")
      XCTAssertEqual(graded.reports[student]?.seed, UInt64(seed))
    }
  }

  func testTheSandboxHoldsForAnOrdinaryUser() throws {
    try skipWithoutBubblewrap()
    guard geteuid() == 0 else { throw XCTSkip("The other tests run as an ordinary user already.") }
    let users = try grade(SampleClass.folder.appending(path: "perfect").path)
    XCTAssertEqual(users.reports["perfect"]?.limits["user"], "one per slot")
    // The kit is made by now, so that another user needs to read only.
    let output = try TemporaryFolder()
    chmod(output.url.path, 0o777)
    let reader = try CommandRun("/usr/bin/setpriv", asNobody(["/usr/bin/test", "-x", grader.path]))
    guard reader.status == 0 else { throw XCTSkip("The repository can't be read by an ordinary user.") }
    for name in ["reads-hidden-checks", "opens-a-socket", "forges-records", "perfect"] {
      let run = try CommandRun(
        "/usr/bin/setpriv",
        asNobody([
          grader.path, "grade", SampleClass.folder.appending(path: name).path, "--lab", "GradientDescent", "--out",
          output.url.path,
        ]))
      XCTAssertEqual(run.status, 0, run.errors)
    }
    let sample = try SampleClass()
    for (name, report) in try reports(in: output.url) {
      XCTAssertEqual(SampleClass.differences(report, from: try XCTUnwrap(sample.expectations[name])), [])
      XCTAssertEqual(report.limits["user"], "the grader's")
    }
  }

  private var grader: URL { CommandRun.products.appending(path: "grader") }

  private func asNobody(_ command: [String]) -> [String] {
    ["--reuid=65534", "--regid=65534", "--clear-groups", "--"] + command
  }
}
