import Foundation
import Gradebook
import Grading
import TestSupport
import XCTest

/// Folders as they lie on a disk.
final class IntakeFolderTests: XCTestCase {
  func testAFolderOfStudents() async throws {
    let fixture = try IntakeFixture()
    for student in ["grace", "ada", "Zoë Müller", "linus; rm -rf"] { try fixture.write("\(student)/Sum.swift") }
    try fixture.write("empty/notes.txt")
    let taken = try await fixture.take()
    XCTAssertEqual(taken.names, ["Zoë Müller", "ada", "empty", "grace", "linus; rm -rf"])
    XCTAssertEqual(taken.remarks, [])
    XCTAssertEqual(taken.submissions.flatMap(\.notes), [])
    XCTAssertEqual(
      try taken.of("ada").folder.standardizedFileURL.path, fixture.folder.path + "/ada", "Used where it lies.")
  }

  func testOneStudentsFolder() async throws {
    let fixture = try IntakeFixture()
    try fixture.write("ada/Mean.swift", "grace/mean (1).swift")
    for path in ["ada", "ada/", "ada/../ada/."] {
      let taken = try await fixture.take([path])
      XCTAssertEqual(taken.names, ["ada"], path)
    }
    let grace = try await fixture.take(["grace"]).of("grace")
    XCTAssertEqual(grace.text("Mean.swift"), "// grace/mean (1).swift\n")
  }

  func testSeveralPlaces() async throws {
    let fixture = try IntakeFixture()
    try fixture.write("monday/ada/Sum.swift", "tuesday/grace/Sum.swift", "tuesday/ada/Mean.swift")
    let taken = try await fixture.take(["monday", "tuesday"])
    XCTAssertEqual(taken.names, ["ada", "grace"])
    XCTAssertEqual(
      try taken.of("ada").text("Mean.swift"), "// tuesday/ada/Mean.swift\n", "What is named last is the newest.")
    XCTAssertEqual(taken.remarks, ["ada handed in 2 times: the newest counts."])
  }

  func testWhatIsNoSubmissionIsNamed() async throws {
    let fixture = try IntakeFixture()
    try fixture.write("ada/Sum.swift", ".git/Sum.swift", "roster.csv", "__MACOSX/ada/._Sum.swift", ".DS_Store")
    try FileManager.default.createSymbolicLink(
      atPath: fixture.folder.path + "/link", withDestinationPath: fixture.folder.path + "/ada")
    let taken = try await fixture.take()
    XCTAssertEqual(taken.names, ["ada"])
    XCTAssertEqual(taken.remarks.count, 1)
    XCTAssertTrue(taken.remarks[0].hasSuffix(": link (a link), roster.csv."), taken.remarks[0])
  }

  func testNamesOfFilesAndFoldersThatAreNearlyRight() async throws {
    let fixture = try IntakeFixture()
    try fixture.write(
      "case/sum.swift", "case/MEAN.SWIFT", "numbers/Sum (1).swift", "numbers/Sum (12).swift", "numbers/Mean-2.swift",
      "both/Sum.swift", "both/Sum (1).swift", "both/Mean.swift.txt", "wrapped/my work/Sum.swift",
      "wrapped/my work/Mean copy.swift", "spread/src/Sum.swift", "spread/Mean.swift", "spread/src/Checks/Mean.swift")
    let taken = try await fixture.take()
    XCTAssertEqual(
      try taken.of("case").notes, ["“sum.swift” was taken as Sum.swift.", "“MEAN.SWIFT” was taken as Mean.swift."])
    XCTAssertEqual(try taken.of("case").text("Mean.swift"), "// case/MEAN.SWIFT\n")
    XCTAssertEqual(
      try taken.of("numbers").text("Sum.swift"), "// numbers/Sum (12).swift\n", "The highest number is the newest.")
    XCTAssertEqual(try taken.of("numbers").text("Mean.swift"), "// numbers/Mean-2.swift\n")
    XCTAssertEqual(try taken.of("both").text("Sum.swift"), "// both/Sum.swift\n", "The right name wins.")
    XCTAssertEqual(try taken.of("both").notes, ["“Mean.swift.txt” was taken as Mean.swift."])
    XCTAssertEqual(
      try taken.of("wrapped").notes,
      ["The lab's files were taken from the folder “my work”.", "“Mean copy.swift” was taken as Mean.swift."])
    XCTAssertEqual(try taken.of("wrapped").text("Sum.swift"), "// wrapped/my work/Sum.swift\n")
    XCTAssertEqual(try taken.of("spread").text("Sum.swift"), "// spread/src/Sum.swift\n")
    XCTAssertEqual(try taken.of("spread").notes, ["Sum.swift was taken from the folder “src”."])
  }

  func testOfTwoFoldersWithTheSameFiles() async throws {
    let fixture = try IntakeFixture()
    try fixture.write(
      "repository/Labs/Means/Sum.swift", "repository/Labs/Means/Mean.swift", "repository/Labs/Sums/Mean.swift",
      "repository/Labs/Sums/Sum.swift", "unclear/a/Sum.swift", "unclear/b/Sum.swift", "unclear/Mean.swift")
    let taken = try await fixture.take()
    XCTAssertEqual(
      try taken.of("repository").text("Sum.swift"), "// repository/Labs/Sums/Sum.swift\n",
      "The folder of the lab's name")
    XCTAssertNil(try taken.of("unclear").text("Sum.swift"))
    XCTAssertEqual(
      try taken.of("unclear").notes, ["Sum.swift could be “a/Sum.swift” and “b/Sum.swift”: none was taken."])
  }

  func testLinksAreNotFollowed() async throws {
    let fixture = try IntakeFixture()
    let secret = try TemporaryFolder()
    try secret.write("secret", to: "Mean.swift")
    try fixture.write("ada/src/sum.swift")
    for (link, target) in [("Mean.swift", "/etc/passwd"), ("elsewhere", secret.path)] {
      try FileManager.default.createSymbolicLink(
        atPath: fixture.folder.path + "/ada/src/" + link, withDestinationPath: target)
    }
    let ada = try await fixture.take().of("ada")
    XCTAssertEqual(ada.text("Sum.swift"), "// ada/src/sum.swift\n")
    XCTAssertEqual(
      Staging.stage(["Mean.swift"], from: ada.folder).first?.refusal,
      "Mean.swift is a symbolic link; hand in the file itself.")
  }

  func testLargeFilesAreNotCopied() async throws {
    let fixture = try IntakeFixture()
    try fixture.write("ada/sum.swift", "ada/Mean.swift")
    XCTAssertEqual(truncate(fixture.folder.path + "/ada/sum.swift", 1 << 40), 0)
    let ada = try await fixture.take().of("ada")
    XCTAssertEqual(
      Staging.stage(["Sum.swift"], from: ada.folder).first?.refusal,
      "Sum.swift has 1099511627776 bytes; at most 1048576 are taken.")
  }

  func testANameThatIsNotUTF8() async throws {
    let fixture = try IntakeFixture()
    try fixture.write("ada/Sum.swift")
    let name = Array((fixture.folder.path + "/M").utf8CString.dropLast()) + [CChar(bitPattern: 0xfc), 0x78, 0]
    XCTAssertEqual(mkdir(name, 0o755), 0)
    let file = name.dropLast() + Array("/Sum.swift".utf8CString)
    let descriptor = open(Array(file), O_WRONLY | O_CREAT, 0o644)
    XCTAssertGreaterThanOrEqual(descriptor, 0)
    XCTAssertEqual(write(descriptor, "odd", 3), 3)
    close(descriptor)
    let taken = try await fixture.take()
    XCTAssertEqual(taken.names, ["Müx", "ada"])
    XCTAssertEqual(try taken.of("Müx").text("Sum.swift"), "odd")
    XCTAssertEqual(try taken.of("Müx").notes, ["Its name is not UTF-8, and was read as Latin 1."])
  }

  func testNamesAreComposedAndHarmless() async throws {
    let fixture = try IntakeFixture()
    try fixture.write("Zoe\u{308}/Sum.swift", "a\u{1B}[2Jb/Sum.swift")
    let taken = try await fixture.take()
    XCTAssertEqual(
      taken.names.map { Array($0.unicodeScalars) }, ["Zo\u{eb}", "a␛[2Jb"].map { Array($0.unicodeScalars) })
    XCTAssertNotNil(try taken.of("Zoë").text("Sum.swift"))
  }

  func testAStrayFileDoesNotMakeAClassOneSubmission() async throws {
    let fixture = try IntakeFixture()
    try fixture.write("ada/Sum.swift", "Mean.swift/Sum.swift")
    let names = try await fixture.take().names
    XCTAssertEqual(names, ["Mean.swift", "ada"])
    try fixture.write("Sum.swift")
    try await assertThrows("beside folders that do") { _ = try await fixture.take() }
    let single = try await fixture.take(format: .single)
    XCTAssertEqual(single.submissions.count, 1)
  }

  func testWhatCannotBeTaken() async throws {
    let fixture = try IntakeFixture()
    try fixture.write("nothing/readme.txt", "class.txt", "taken/grades.csv/Sum.swift")
    try FileManager.default.createDirectory(atPath: fixture.folder.path + "/empty", withIntermediateDirectories: true)
    for path in ["nothing", "empty"] {
      try await assertThrows("holds no submissions: neither a file of the lab (Sum.swift, Mean.swift)") {
        _ = try await fixture.take([path])
      }
    }
    for path in ["nowhere", "class.txt"] {
      try await assertThrows("can't be read as a folder of submissions or an archive") {
        _ = try await fixture.take([path])
      }
    }
    try await assertThrows("has the name of the class's table") { _ = try await fixture.take(["taken"]) }
    for (format, words) in [(IntakeFormat.canvas, "Canvas"), (.moodle, "Moodle"), (.gradescope, "Gradescope")] {
      try await assertThrows(words) { _ = try await fixture.take(["nothing"], format: format) }
    }
  }

  func testOnlyOneStudent() async throws {
    let fixture = try IntakeFixture()
    try fixture.write("ada/Sum.swift", "grace/Sum.swift")
    let (grace, nobody) = (try await fixture.take(only: "grace"), try await fixture.take(only: "nobody"))
    XCTAssertEqual(grace.names, ["grace"])
    XCTAssertEqual(nobody.names, [])
  }

  private func assertThrows(_ words: String, _ work: () async throws -> Void, line: UInt = #line) async throws {
    do {
      try await work()
      XCTFail("Nothing was thrown.", line: line)
    } catch let error as GradingError {
      XCTAssertEqual(error.code, .notFound, line: line)
      XCTAssertTrue(error.description.contains(words), error.description, line: line)
    }
  }
}
