import Foundation
import Grading
import TestSupport
import XCTest

final class StagingTests: XCTestCase {
  func testARegularFileIsTakenAsItIs() throws {
    let folder = try TemporaryFolder()
    for text in ["", "let x = 1\n", "// größer 👩‍🔬\r\nlet y = 2", "\u{FEFF}let z = 3\n"] {
      try folder.write(text, to: "A.swift")
      XCTAssertEqual(stage(folder), StagedFile(name: "A.swift", text: text))
    }
  }

  func testAMissingFileIsNoRefusal() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "B.swift")
    XCTAssertEqual(stage(folder), StagedFile(name: "A.swift", text: nil))
    XCTAssertEqual(
      Staging.stage(["A.swift"], from: folder.url.appending(path: "nowhere")), [StagedFile(name: "A.swift", text: nil)])
  }

  func testOnlyNamedFilesAreTaken() throws {
    let folder = try TemporaryFolder()
    for name in ["A.swift", "B.swift", "main.swift", "module.modulemap"] { try folder.write(name, to: name) }
    XCTAssertEqual(Staging.stage(["B.swift", "A.swift"], from: folder.url).map(\.text), ["B.swift", "A.swift"])
  }

  func testLinksAreRefused() throws {
    let folder = try TemporaryFolder()
    for target in ["/etc/passwd", "B.swift", "/no/such/file", "A.swift"] {
      try folder.write("let x = 1\n", to: "B.swift")
      try? FileManager.default.removeItem(at: folder.url.appending(path: "A.swift"))
      try FileManager.default.createSymbolicLink(
        atPath: folder.url.appending(path: "A.swift").path, withDestinationPath: target)
      XCTAssertEqual(stage(folder).refusal, "A.swift is a symbolic link; hand in the file itself.")
      XCTAssertNil(stage(folder).text)
    }
  }

  func testWhatIsNoFileIsRefusedWithoutWaiting() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "A.swift").path
    let start = ContinuousClock.now
    XCTAssertEqual(mkfifo(path, 0o600), 0)
    XCTAssertEqual(stage(folder).refusal, "A.swift is not a regular file.")
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    XCTAssertEqual(stage(folder).refusal, "A.swift is not a regular file.")
    XCTAssertLessThan(start.duration(to: .now), .seconds(10))
  }

  func testLargeFilesAreRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write(Data(repeating: 0x20, count: Staging.sizeLimit), to: "A.swift")
    XCTAssertNil(stage(folder).refusal)
    try folder.write(Data(repeating: 0x20, count: Staging.sizeLimit + 1), to: "A.swift")
    XCTAssertEqual(stage(folder).refusal, "A.swift has 1048577 bytes; at most 1048576 are taken.")
    // A gigabyte, of which the disk holds nothing.
    XCTAssertEqual(truncate(folder.url.appending(path: "A.swift").path, 1 << 30), 0)
    let start = ContinuousClock.now
    XCTAssertEqual(stage(folder).refusal, "A.swift has 1073741824 bytes; at most 1048576 are taken.")
    XCTAssertLessThan(start.duration(to: .now), .seconds(10))
  }

  func testTextThatMisleadsIsRefused() throws {
    let folder = try TemporaryFolder()
    let cases: [(Data, String)] = [
      (Data("a\nb\0c".utf8), "has a NUL byte in line 2."), (Data([0x61, 0xff]), "is not UTF-8 text."),
      (Data([0xc0, 0x80]), "is not UTF-8 text."), (Data([0xed, 0xa0, 0x80]), "is not UTF-8 text."),
      (Data("\n\n// \u{202e}x".utf8), "has a character in line 3 that reverses the direction of text."),
      (Data("// \u{2066}".utf8), "has a character in line 1 that reverses the direction of text."),
    ]
    for (data, words) in cases {
      try folder.write(data, to: "A.swift")
      XCTAssertEqual(stage(folder).refusal, "A.swift \(words)")
    }
  }

  func testAFileThatCannotBeReadIsRefused() throws {
    try XCTSkipIf(geteuid() == 0, "Root reads every file.")
    let folder = try TemporaryFolder()
    let file = try folder.write("let x = 1\n", to: "A.swift")
    chmod(file.path, 0)
    XCTAssertEqual(stage(folder).refusal, "A.swift can't be read: Permission denied.")
  }

  func testAFileInThePlaceOfTheFolder() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("", to: "ada")
    XCTAssertNil(Staging.stage(["A.swift"], from: file).first?.text)
  }

  private func stage(_ folder: TemporaryFolder) -> StagedFile {
    Staging.stage(["A.swift"], from: folder.url)[0]
  }
}
