import Foundation
import TestSupport
import XCTest

/// Stops the real commands in the middle, and takes away what they need.
final class InterruptionTests: XCTestCase {
  private let loop = SampleClass.folder.appending(path: "infinite-loop").path

  func testInterruptedGradingLeavesNothingBehind() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/bwrap") else {
      throw XCTSkip("bubblewrap is not installed.")
    }
    let output = try TemporaryFolder()
    let before = Surroundings()
    // `timeout` sends SIGINT while the submission's loop runs.
    let run = try CommandRun(
      "/usr/bin/timeout",
      [
        "--signal=INT", "3", CommandRun.products.appending(path: "grader").path, "grade", loop, "--lab",
        "GradientDescent", "--out", output.url.path,
      ], seconds: 60)
    XCTAssertEqual(run.status, 124, "The time was up before grading was.")
    XCTAssertTrue(run.errors.contains("Error: Interrupted"), run.errors)
    XCTAssertEqual(before.traces(), [])
    let files = try FileManager.default.contentsOfDirectory(atPath: output.url.path)
    XCTAssertEqual(files.filter { !$0.hasPrefix("grades.sqlite") }, [])
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
