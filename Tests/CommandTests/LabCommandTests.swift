import Foundation
import XCTest

/// The students' command where it needs no grading, in a made-up course.
final class LabCommandTests: XCTestCase {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "gradus-test-\(UUID().uuidString)")

  override func setUpWithError() throws {
    try write("", to: "Package.swift")
    try write("# Sums\n\n**Time**: about 15 minutes.\n", to: "Labs/Sums/README.md")
    try write("func sum() {}\n", to: "Labs/Sums/Sum.swift")
    try write("func sum() {}\n", to: "grading/Sums/Stubs/Sum.swift")
    try write("serve()\n", to: "grading/Sums/Stubs/main.swift")
    try write(
      """
      lab: Sums
      title: "Lab 1 · Sums"
      points: 10
      files: [Sum.swift]
      limits: { seconds: 5, memory: 1 GiB }
      checks:
        - { id: SumExamples.testEmpty, title: "Task 1 · An empty sum", points: 10, visibility: public, hint: ["One?", "Two?"] }
      """, to: "grading/Sums/rubric.yml")
  }

  override func tearDown() {
    try? FileManager.default.removeItem(at: folder)
  }

  func testTheCourseAtAGlance() throws {
    let run = try lab()
    XCTAssertEqual(run.status, 0, run.errors)
    for words in ["Sums", "Lab 1 · Sums", "15 min", "0/1", "lab check Sums"] {
      XCTAssertTrue(run.output.contains(words), run.output)
    }
    XCTAssertFalse(run.output.contains("\u{1b}"), "Nobody sees colour in a file.")
  }

  func testOneMoreHintEachTime() throws {
    XCTAssertTrue(try lab("hint").output.contains("One more hint: lab hint testEmpty"))
    let second = try lab("hint", "testEmpty")
    XCTAssertTrue(second.output.contains("  2  Two?"), second.output)
    XCTAssertTrue(second.output.contains("That was the last hint."), second.output)
    XCTAssertTrue(try lab("hint", "testEmty").errors.contains("did you mean testEmpty?"))
  }

  func testALabIsMeantByItsName() throws {
    XCTAssertTrue(try lab("hint", "Sums").output.contains("  1  One?"))
    XCTAssertEqual(
      try lab("hint", "9z").errors, "Error: Sums has no check named 9z. For another lab add --lab.\n")
  }

  func testWithoutANameTheLabIsTheOneThatWasWrittenIn() throws {
    for path in ["Labs/Sums", "grading/Sums"] {
      let copy = path.replacing("Sums", with: "Areas")
      try FileManager.default.copyItem(at: folder.appending(path: path), to: folder.appending(path: copy))
    }
    let rubric = try String(contentsOf: folder.appending(path: "grading/Sums/rubric.yml"), encoding: .utf8)
    try write(
      rubric.replacing("Sums", with: "Areas").replacing("Lab 1", with: "Lab 2").replacing("sum", with: "area"),
      to: "grading/Areas/rubric.yml")
    XCTAssertTrue(try lab("pack").output.contains("Lab 1 · Sums"), "Nothing is written yet, so it is the first one.")
    try write("func sum() { 1 }\n", to: "Labs/Areas/Sum.swift")
    try write("func sum() {}\n", to: "Labs/Sums/Sum.swift")
    XCTAssertEqual(try lab("pack").status, 0)
    XCTAssertTrue(exists("Areas.zip"), "A stub that is only newer was not written in.")
  }

  func testHintsWhereNothingCanBeWritten() throws {
    try XCTSkipIf(geteuid() == 0, "Root can write everywhere.")
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
    let run = try lab("hint")
    XCTAssertEqual(run.status, 0)
    XCTAssertTrue(run.errors.hasPrefix("Your progress is not kept: "), run.errors)
  }

  func testOutcomesAreExplained() throws {
    XCTAssertTrue(try lab("explain").output.contains("timedOut"))
    XCTAssertTrue(try lab("explain", "trapped").output.contains("index out of range"))
    let run = try lab("explain", "traped")
    XCTAssertEqual(run.status, 1)
    XCTAssertEqual(run.errors, "Error: There is no outcome named traped; did you mean trapped?\n")
  }

  func testAFullDiskIsOneSentence() throws {
    let run = try lab("explain", into: FileHandle(forWritingTo: URL(filePath: "/dev/full")))
    XCTAssertEqual(run.status, 1)
    XCTAssertTrue(run.errors.hasPrefix("Error: The output can't be written: "), run.errors)
    XCTAssertEqual(run.errors.split(separator: "\n").count, 1, run.errors)
  }

  func testAnUntouchedStubIsNotPackedUnlessItIsToBe() throws {
    let refused = try lab("pack")
    XCTAssertEqual(refused.status, 1)
    XCTAssertTrue(refused.output.contains("Sum.swift is the stub as it was handed out."), refused.output)
    XCTAssertFalse(exists("Sums.zip"))
    XCTAssertEqual(try lab("pack", "Sums", "--anyway").status, 0)
    XCTAssertTrue(exists("Sums.zip"))
    try write("func sum() { print(1) }\n", to: "Labs/Sums/Sum.swift")
    XCTAssertEqual(try lab("pack", "Sums", "--out", "mine.zip").status, 0)
    XCTAssertTrue(exists("mine.zip"))
    try FileManager.default.removeItem(at: folder.appending(path: "Labs/Sums/Sum.swift"))
    XCTAssertEqual(try lab("pack", "Sums", "--anyway").status, 1, "Nothing is nothing.")
  }

  func testTheDoctorLooksAtEverything() throws {
    let run = try lab("doctor")
    for subject in ["Swift", "zlib", "Course", "Disk", "Writing", "Temporary", "Sandbox"] {
      XCTAssertTrue(run.output.contains(subject), run.output)
    }
    XCTAssertEqual(try lab("doctor", in: URL(filePath: "/")).status, 1)
  }

  func testCompletions() throws {
    for shell in ["bash", "zsh", "fish"] {
      let run = try lab("--generate-completion-script", shell)
      XCTAssertEqual(run.status, 0, run.errors)
      XCTAssertTrue(run.output.contains("doctor"), shell)
    }
  }

  // MARK: - Helpers

  private func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  private func lab(_ arguments: String..., in place: URL? = nil, into file: FileHandle? = nil) throws -> (
    status: Int32, output: String, errors: String
  ) {
    let products = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    let process = Process()
    process.executableURL = products.appending(path: "lab")
    process.arguments = arguments
    process.currentDirectoryURL = place ?? folder
    let (output, errors) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError, process.standardInput) = (output, errors, FileHandle.nullDevice)
    if let file { process.standardOutput = file }
    try process.run()
    // What the command prints fits into a pipe, but for the completions, which come on one stream only.
    // A pipe that nobody was given has no end.
    let data = file == nil ? output.fileHandleForReading.readDataToEndOfFile() : Data()
    let text = String(decoding: data, as: UTF8.self)
    let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text, words)
  }
}
