import Compression
import TestSupport
import XCTest

final class FileTests: XCTestCase {
  func testAMissingFileIsNamed() {
    expectError(.system(call: "open", errno: ENOENT), at: 0, in: "/nowhere/file") { () throws(CompressionError) in
      try FileSource(path: "/nowhere/file")
    }
  }

  func testAFolderIsNoFile() throws {
    let folder = try TemporaryFolder()
    expectError(.system(call: "read", errno: EISDIR), at: 0, in: folder.path) { () throws(CompressionError) in
      try FileSource(path: folder.path).readBytes(upTo: 1)
    }
  }

  func testAFileAppearsOnlyWhenItIsFinished() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/file"
    do {
      let sink = try FileSink(path: path)
      try sink.write([1, 2, 3])
      XCTAssertFalse(FileManager.default.fileExists(atPath: path))
    }
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: folder.path), [])
    let sink = try FileSink(path: path)
    try sink.write([1, 2, 3])
    try sink.finish()
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: folder.path), ["file"])
    XCTAssertEqual(try FileSource(path: path).readBytes(count: 3), [1, 2, 3])
  }

  func testAPipeIsReadFromItsFirstByte() throws {
    let folder = try TemporaryFolder()
    let text = Array(String(repeating: "area,price\n", count: 1000).utf8)
    for (name, bytes) in [("plain", text), ("packed", try gzipped(text)), ("short", [7]), ("empty", [])] {
      let path = "\(folder.path)/\(name)"
      XCTAssertEqual(mkfifo(path, 0o600), 0)
      // A pipe is opened by both of its ends at once.
      Thread.detachNewThread {
        let end = FileHandle(forWritingAtPath: path)
        try? end?.write(contentsOf: Data(bytes))
        try? end?.close()
      }
      let source = try openDecompressing(path: path)
      XCTAssertEqual(source.offset, 0)
      XCTAssertEqual(try source.readBytes(upTo: .max), name == "packed" ? text : bytes, name)
    }
  }

  func testAFileNeedsItsFolder() {
    expectError(.system(call: "open", errno: ENOENT), in: "/nowhere/file") { () throws(CompressionError) in
      try createCompressing(path: "/nowhere/file")
    }
  }

  func testSourcesCountAndSkip() throws {
    let source = MemorySource([1, 2, 3, 4, 5], name: "test")
    XCTAssertEqual(try source.skip(2), 2)
    XCTAssertEqual(try source.readBytes(count: 1), [3])
    XCTAssertEqual(try source.skip(.max), 2)
    XCTAssertEqual(try source.readBytes(upTo: 1), [])
    expectError(.truncatedFile(missing: 1), at: 5) { () throws(CompressionError) in try source.readBytes(count: 1) }
  }

  func testErrorsReadAsSentences() {
    let error = CompressionError(.truncatedGzip, file: "digits.gz", offset: 12)
    XCTAssertEqual(error.description, "digits.gz, byte 12: The gzip stream ends too early.")
    XCTAssertEqual(
      CompressionError.Code.system(call: "open", errno: ENOENT).description, "open failed: No such file or directory.")
  }
}
