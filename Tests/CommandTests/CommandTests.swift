import Foundation
import XCTest

/// The real commands, where they need no grading: what they say of themselves, and of bad input.
final class CommandTests: XCTestCase {
  func testHelp() throws {
    for (command, words) in [
      (
        ["lab", "--help"], ["USAGE: lab", "check", "hint", "explain", "pack", "doctor", "--generate-completion-script"]
      ),
      (["lab", "check", "--help"], ["--only", "--json", "--course", "--watch"]),
      (["lab", "hint", "--help"], ["USAGE: lab hint", "--lab"]), (["lab", "pack", "--help"], ["--anyway", "--out"]),
      (["grader", "--help"], ["USAGE: grader", "grade", "sync"]),
      (
        ["grader", "grade", "--help"],
        ["--lab", "--out", "--jobs", "--seed", "--only", "--sandbox", "bubblewrap,", "--format", "gradescope"]
      ),
      (["grader", "sync", "--help"], ["USAGE: grader sync"]),
      (["grader", "override", "--help"], ["--points", "--why", "--withdraw", "--gradebook"]),
      (["grader", "extend", "--help"], ["--until", "--why"]), (["grader", "comment", "--help"], ["--who"]),
      (["grader", "roster", "--help"], ["sis_login_id"]), (["grader", "runs", "--help"], ["--gradebook"]),
      (["grader", "diff", "--help"], ["<earlier>", "<later>"]), (["grader", "totals", "--help"], ["course.yml"]),
      (["grader", "export", "--help"], ["canvas", "moodle", "gradescope", "nbgrader", "junit", "--worksheet"]),
    ] {
      let result = try run(command)
      XCTAssertEqual(result.status, 0, "\(command)")
      XCTAssertEqual(result.errors, "")
      for word in words { XCTAssertTrue(result.output.contains(word), "\(command): \(word)\n\(result.output)") }
    }
  }

  func testWrongUse() throws {
    for command in [
      ["lab", "chekc", "Sums"], ["lab", "check", "a", "b"], ["lab", "check", "--watch", "--json"], ["grader", "grade"],
      ["grader", "grade", "x", "--lab", "Sums"],
      ["grader", "grade", "x", "--lab", "Sums", "--out", "y", "--sandbox", "docker"],
      ["grader", "grade", "x", "--lab", "Sums", "--out", "y", "--jobs", "0"],
      ["grader", "grade", "x", "--lab", "Sums", "--out", "y", "--jobs", "65"],
      ["grader", "grade", "x", "--lab", "Sums", "--out", "y", "--seed", "-1"],
    ] {
      let result = try run(command)
      XCTAssertEqual(result.status, 64, "\(command)")
      XCTAssertEqual(result.output, "")
      XCTAssertTrue(result.errors.contains("Usage:") || result.errors.contains("USAGE:"), result.errors)
    }
  }

  func testAnUnknownLab() throws {
    for command in [
      ["lab", "check", "GradientDecent"], ["grader", "grade", "x", "--lab", "gradientdescent", "--out", "y"],
      ["grader", "sync", "GradientDescend"],
    ] {
      try assertOneSentence("did you mean GradientDescent?", command)
    }
  }

  func testOutsideACourse() throws {
    for command in [
      ["lab", "check", "GradientDescent"], ["grader", "grade", "x", "--lab", "GradientDescent", "--out", "y"],
      ["grader", "sync"],
    ] {
      try assertOneSentence("is not in a course folder", command, in: URL(filePath: "/"))
    }
    try assertOneSentence(
      "is not in a course folder", ["lab", "check", "GradientDescent", "--course", "/no/such/folder"])
  }

  func testAMissingFolder() throws {
    let out = folder.appending(path: "out")
    try assertOneSentence(
      "/no/such/class can't be read as a folder of submissions or an archive: No such file or directory.",
      ["grader", "grade", "/no/such/class", "--lab", "GradientDescent", "--out", out.path])
    XCTAssertFalse(FileManager.default.fileExists(atPath: out.path))
  }

  func testAnEmptyFolder() throws {
    let out = folder.appending(path: "out")
    try assertOneSentence(
      "holds no submissions", ["grader", "grade", folder.path, "--lab", "GradientDescent", "--out", out.path])
    XCTAssertFalse(FileManager.default.fileExists(atPath: out.path))
  }

  func testAnUnknownStudent() throws {
    try FileManager.default.createDirectory(at: folder.appending(path: "ada"), withIntermediateDirectories: true)
    try assertOneSentence(
      "There is no submission of grace",
      ["grader", "grade", folder.path, "--lab", "GradientDescent", "--out", "/no/such", "--only", "grace"])
  }

  func testABrokenRubric() throws {
    try write("", to: "Package.swift")
    try write("", to: "Labs/Sums/main.swift")
    try write("lab: Sums\ntitel: Sums\n", to: "grading/Sums/rubric.yml")
    let rubric = folder.resolvingSymlinksInPath().appending(path: "grading/Sums/rubric.yml").path
    for command in [
      ["lab", "check", "Sums"], ["grader", "grade", folder.path, "--lab", "Sums", "--out", "y"], ["grader", "sync"],
    ] {
      try assertOneSentence("\(rubric):2: unknown key titel.", command, in: folder)
    }
  }

  func testNothingIsWrittenWhereNothingCanBe() throws {
    try FileManager.default.createDirectory(at: folder.appending(path: "ada"), withIntermediateDirectories: true)
    try assertOneSentence(
      "The folder /proc/gradus can't be made: ",
      ["grader", "grade", folder.path, "--lab", "GradientDescent", "--out", "/proc/gradus"])
  }

  // MARK: - Helpers

  private struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// This repository, which is a course.
  private static let course = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private let folder = FileManager.default.temporaryDirectory.appending(path: "gradus-test-\(UUID().uuidString)")

  override func setUpWithError() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  override func tearDown() {
    try? FileManager.default.removeItem(at: folder)
  }

  private func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func assertOneSentence(
    _ words: String, _ command: [String], in place: URL = CommandTests.course, file: StaticString = #filePath,
    line: UInt = #line
  ) throws {
    let result = try run(command, in: place)
    XCTAssertEqual(result.status, 1, "\(command): \(result.errors)", file: file, line: line)
    XCTAssertEqual(result.output, "", file: file, line: line)
    XCTAssertTrue(result.errors.hasPrefix("Error: "), result.errors, file: file, line: line)
    XCTAssertTrue(result.errors.contains(words), result.errors, file: file, line: line)
    XCTAssertEqual(result.errors.split(separator: "\n").count, 1, result.errors, file: file, line: line)
  }

  /// Runs a command that was built beside this bundle; it has two minutes.
  private func run(_ command: [String], in place: URL = CommandTests.course) throws -> Result {
    let products = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    let process = Process()
    process.executableURL = products.appending(path: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = place
    let (output, errors) = (folder.appending(path: "stdout"), folder.appending(path: "stderr"))
    for stream in [output, errors] { try Data().write(to: stream) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    defer { for stream in [output, errors] { try? FileManager.default.removeItem(at: stream) } }
    try process.run()
    let deadline = ContinuousClock.now + .seconds(120)
    while process.isRunning, ContinuousClock.now < deadline { usleep(5000) }
    if process.isRunning {
      kill(process.processIdentifier, SIGKILL)
      XCTFail("\(command) did not end.")
    }
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }
}
