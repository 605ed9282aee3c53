import Foundation
import Grading
import TestSupport
import XCTest

/// Stops the real commands in the middle, and takes away what they need.
final class InterruptionTests: XCTestCase {
  private let loop = SampleClass.folder.appending(path: "infinite-loop").path

  func testInterruptedGradingLeavesNothingBehind() throws {
    try skipWithoutBubblewrap()
    let output = try TemporaryFolder()
    let before = Surroundings()
    // `timeout` sends SIGTERM while the submission's loop runs.
    let run = try CommandRun(
      "/usr/bin/timeout",
      [
        "--signal=TERM", "3", CommandRun.products.appending(path: "grader").path, "grade", loop, "--lab",
        "GradientDescent", "--out", output.url.path,
      ], seconds: 60)
    XCTAssertEqual(run.status, 124, "The time was up before grading was.")
    XCTAssertTrue(run.errors.contains("Error: Interrupted"), run.errors)
    XCTAssertEqual(before.traces(), [])
    let files = try FileManager.default.contentsOfDirectory(atPath: output.url.path)
    XCTAssertEqual(files.filter { !$0.hasPrefix("grades.sqlite") }, [])
  }

  func testFirstCtrlCFinishesWhatIsUnderWay() throws {
    try skipWithoutBubblewrap()
    let (submissions, output) = (try TemporaryFolder(), try TemporaryFolder())
    for (number, name) in ["perfect", "half-done", "sign-error", "perfect"].enumerated() {
      try FileManager.default.copyItem(
        at: SampleClass.folder.appending(path: name), to: submissions.url.appending(path: "\(number)-\(name)"))
    }
    let grading = [
      "grade", submissions.url.path, "--lab", "GradientDescent", "--out", output.url.path, "--jobs", "1",
    ]
    let process = try CommandRun.start("grader", grading)
    let first = output.url.appending(path: "0-perfect/report.json").path
    let deadline = Date(timeIntervalSinceNow: 300)
    while process.isRunning, !FileManager.default.fileExists(atPath: first), Date() < deadline { usleep(2000) }
    process.interrupt()
    process.waitUntilExit()
    XCTAssertEqual(process.terminationStatus, 1)
    let reports = try FileManager.default.subpathsOfDirectory(atPath: output.url.path).filter {
      $0.hasSuffix("report.json")
    }
    XCTAssertTrue((1...3).contains(reports.count), "\(reports)")
    XCTAssertFalse(FileManager.default.fileExists(atPath: output.url.appending(path: "grades.csv").path))
    let rest = try CommandRun("grader", grading)
    XCTAssertEqual(rest.status, 0, rest.errors)
    XCTAssertTrue(rest.output.contains("\(reports.count) of 4 were graded before"), rest.output)
    // Both perfect ones are the same files, so that whichever comes second needs no compiler.
    let times = try ["0-perfect", "3-perfect"].map { name in
      try JSONDecoder().decode(
        SubmissionReport.self, from: Data(contentsOf: output.url.appending(path: "\(name)/report.json"))
      ).seconds.compile
    }
    XCTAssertTrue(reports.count < 2 || times[1] == 0, "\(times)")
  }

  func testAFullDiskIsASentenceAndNoHalfFile() throws {
    guard geteuid() == 0 else { throw XCTSkip("Only root can make a small disk.") }
    let disk = try TemporaryFolder()
    let mounted = try CommandRun("/usr/bin/mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.url.path])
    guard mounted.status == 0 else { throw XCTSkip("A small disk can't be mounted here.") }
    defer { _ = try? CommandRun("/usr/bin/umount", [disk.url.path]) }
    try Data(count: 60 << 10).write(to: disk.url.appending(path: "filling"))
    let run = try CommandRun(
      "grader",
      [
        "grade", SampleClass.folder.appending(path: "perfect").path, "--lab", "GradientDescent", "--out",
        disk.url.appending(path: "out").path, "--sandbox", "none",
      ])
    XCTAssertNotEqual(run.status, 0)
    XCTAssertTrue(run.errors.contains("No space left on device"), run.errors)
    let files = try FileManager.default.subpathsOfDirectory(atPath: disk.url.path).filter { $0.contains(".") }
    XCTAssertEqual(files, [], "A file is there whole or not at all.")
  }

  func testWithoutACompiler() throws {
    let run = try CommandRun("lab", ["check", "GradientDescent"], variables: ["PATH": "/nowhere"])
    XCTAssertEqual(run.status, 1)
    XCTAssertTrue(run.errors.hasPrefix("Error: There is no swiftc on the PATH"), run.errors)
  }

  func testWithoutBubblewrap() throws {
    let tools = try TemporaryFolder()
    let swiftc = try CommandRun("/usr/bin/env", ["which", "swiftc"]).output.trimmingCharacters(in: .newlines)
    try FileManager.default.createSymbolicLink(
      atPath: tools.url.appending(path: "swiftc").path, withDestinationPath: swiftc)
    let output = tools.url.appending(path: "out")
    let run = try CommandRun(
      "grader", ["grade", loop, "--lab", "GradientDescent", "--out", output.path], variables: ["PATH": tools.url.path])
    XCTAssertEqual(run.status, 1)
    XCTAssertTrue(run.errors.contains("There is no bwrap on the PATH"), run.errors)
    XCTAssertTrue(run.errors.contains("--sandbox none"), run.errors)
  }
}
