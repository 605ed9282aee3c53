import CheckRecords
import Foundation
import Grading
import TestSupport
import XCTest

/// Grades the sample class with the real command, as an instructor would.
final class SampleClassTests: XCTestCase {
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

  private func grade(_ path: String, _ arguments: [String] = []) throws -> GradedClass {
    try GradedClass(path, arguments, output: TemporaryFolder())
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

  private func assertHugeFileIsRefused(_ graded: GradedClass) throws {
    let report = try XCTUnwrap(graded.reports["one-gigabyte"])
    let file = try XCTUnwrap(report.files.first { $0.name == "NumericalGradient.swift" })
    XCTAssertEqual(file.state, .replacedByStub)
    XCTAssertTrue(file.diagnostics.contains("1073741824 bytes"), file.diagnostics)
    let lost = Set(report.checks.filter { $0.outcome != .passed }.map(\.outcome))
    XCTAssertEqual(lost, [.didNotCompile, .skipped])
    XCTAssertGreaterThan(report.score, 0, "The other files keep their points.")
  }

  private func assertFilesAreThere(_ graded: GradedClass) throws {
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
    try OrdinaryUser.skipUnlessItCanReadTheRepository()
    let sample = try SampleClass()
    for name in ["reads-hidden-checks", "opens-a-socket", "forges-records", "perfect"] {
      let path = SampleClass.folder.appending(path: name).path
      let graded = try GradedClass(path, output: output, launcher: OrdinaryUser.launcher)
      XCTAssertEqual(graded.run.status, 0, graded.run.errors)
      let report = try XCTUnwrap(graded.reports[name])
      XCTAssertEqual(SampleClass.differences(report, from: try XCTUnwrap(sample.expectations[name])), [])
      XCTAssertEqual(report.limits["user"], "the grader's")
    }
  }
}
