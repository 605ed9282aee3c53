import Foundation
import Grading
import TestSupport
import XCTest

final class FileWritingTests: XCTestCase {
  func testAFileIsWrittenAndReplaced() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "report.json")
    try FileWriting.write(Data("one".utf8), to: file)
    try FileWriting.write(Data("two".utf8), to: file)
    XCTAssertEqual(try String(contentsOf: file, encoding: .utf8), "two")
    XCTAssertEqual(folder.contents, ["report.json"], "Nothing else is left.")
  }

  func testAMissingFolder() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "nowhere/report.json")
    XCTAssertThrowsError(try FileWriting.write(Data("x".utf8), to: file)) { error in
      XCTAssertEqual((error as? GradingError)?.code, .output)
      XCTAssertTrue("\(error)".contains("nowhere/report.json can't be written: No such file or directory."), "\(error)")
    }
    XCTAssertEqual(folder.contents, [])
  }

  func testAFolderInThePlaceOfTheFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "report.json/inside")
    XCTAssertThrowsError(try FileWriting.write(Data("x".utf8), to: folder.url.appending(path: "report.json")))
    XCTAssertEqual(folder.contents, ["report.json", "report.json/inside"])
  }

  func testAFolderThatCannotBeWritten() throws {
    // On a file system that nobody can write, root neither.
    let file = URL(filePath: "/proc/gradus/report.json")
    XCTAssertThrowsError(try FileWriting.write(Data("x".utf8), to: file))
    XCTAssertThrowsError(try FileWriting.makeFolder(file)) { error in
      XCTAssertEqual((error as? GradingError)?.code, .output)
      XCTAssertTrue("\(error)".hasPrefix("The folder /proc/gradus/report.json can't be made: "), "\(error)")
    }
  }

  func testAFullDiskLeavesTheOldFile() throws {
    try XCTSkipUnless(FileManager.default.fileExists(atPath: "/dev/full"), "There is no /dev/full here.")
    let folder = try TemporaryFolder()
    let file = try folder.write("old", to: "report.json")
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(1), &limit)
    let before = limit
    limit.rlim_cur = 1000
    signal(SIGXFSZ, SIG_IGN)
    setrlimit(__rlimit_resource_t(1), &limit)
    defer { _ = withUnsafePointer(to: before) { setrlimit(__rlimit_resource_t(1), $0) } }
    XCTAssertThrowsError(try FileWriting.write(Data(count: 1 << 20), to: file))
    XCTAssertEqual(try String(contentsOf: file, encoding: .utf8), "old")
    XCTAssertEqual(folder.contents, ["report.json"])
  }

  func testFoldersAreMadeWithThoseAbove() throws {
    let folder = try TemporaryFolder()
    let inner = folder.url.appending(path: "a/b/c")
    try FileWriting.makeFolder(inner, permissions: 0o700)
    try FileWriting.makeFolder(inner)
    XCTAssertEqual(folder.contents, ["a", "a/b", "a/b/c"])
  }
}

final class VisibleTextTests: XCTestCase {
  func testPlainTextIsLeftAlone() {
    for text in ["", "größer 👩‍🔬", "a\tb\nc", "\u{00a0}\u{2028}"] { XCTAssertEqual(text.visible, text) }
  }

  func testControlsAreShownAndDoNothing() {
    XCTAssertEqual("\u{1b}[31mred\u{7}\0\r\n".visible, "␛[31mred␇␀␍\n")
    XCTAssertEqual("a\u{7f}b\u{9b}c".visible, "a\u{FFFD}b\u{FFFD}c")
    XCTAssertEqual("a\u{202e}b\u{2066}c\u{2069}".visible, "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
  }

  func testNoControlIsLeft() {
    let all = String(String.UnicodeScalarView((0...0x2fff as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)))
    let left = all.visible.unicodeScalars.filter { $0.properties.generalCategory == .control }
    XCTAssertEqual(Set(left), ["\t", "\n"])
  }
}
