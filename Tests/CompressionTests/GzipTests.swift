import Compression
import TestSupport
import XCTest

final class GzipTests: XCTestCase {
  private let text = Array("the quick brown fox jumps over the lazy dog. ".utf8)

  /// Some bytes that compress, and some that don't.
  private func contents(count: Int) -> [UInt8] {
    var state: UInt32 = 1
    return (0..<count).map { index in
      state = state &* 1_664_525 &+ 1_013_904_223
      return index / 1000 % 2 == 0 ? text[index % text.count] : UInt8(state >> 24)
    }
  }

  func testRoundTripAtEveryLevelAndManyLengths() throws {
    for count in [0, 1, 2, 255, 4096, 65535, 65536, 65537, 300_000] {
      for level in [0, 1, 6, 9] {
        let bytes = contents(count: count)
        XCTAssertEqual(try gunzipped(gzipped(bytes, level: level), name: "test"), bytes)
      }
    }
  }

  func testReadsWhatArrivesInPieces() throws {
    let bytes = contents(count: 5000)
    let stream = try gzipped(bytes)
    for step in [1, 2, 3, 7, 100] {
      let reader = GzipReader(DribblingSource(stream, step: step))
      XCTAssertEqual(try reader.readBytes(upTo: .max), bytes)
      XCTAssertEqual(reader.offset, bytes.count)
    }
  }

  func testReadsIntoSmallBuffers() throws {
    let bytes = contents(count: 5000)
    let reader = GzipReader(MemorySource(try gzipped(bytes), name: "test"))
    var read: [UInt8] = []
    while true {
      let part = try reader.readBytes(upTo: 7)
      if part.isEmpty { break }
      read += part
    }
    XCTAssertEqual(read, bytes)
  }

  func testMembersFollowEachOther() throws {
    let stream = try gzipped(Array("one".utf8)) + gzipped([]) + gzipped(Array("two".utf8))
    XCTAssertEqual(try gunzipped(stream, name: "test"), Array("onetwo".utf8))
    XCTAssertEqual(try GzipReader(DribblingSource(stream, step: 1)).readBytes(upTo: .max), Array("onetwo".utf8))
  }

  func testZerosMayFollowTheLastMember() throws {
    let stream = try gzipped(text)
    XCTAssertEqual(try gunzipped(stream + [UInt8](repeating: 0, count: 1000), name: "test"), text)
    expectError(.trailingBytes, at: stream.count + 2) { () throws(CompressionError) in
      try gunzipped(stream + [0, 0, 1], name: "test")
    }
  }

  func testOtherBytesMayNotFollow() throws {
    let stream = try gzipped(text)
    for excess: [UInt8] in [[1], [0x1f, 0x8c, 8, 0], Array("garbage".utf8)] {
      expectError(.trailingBytes) { () throws(CompressionError) in try gunzipped(stream + excess, name: "test") }
    }
  }

  func testEveryTruncationIsFound() throws {
    let stream = try gzipped(contents(count: 3000))
    for count in 0..<stream.count {
      expectError(.truncatedGzip, at: count) { () throws(CompressionError) in
        try gunzipped(Array(stream[..<count]), name: "test")
      }
    }
  }

  func testDamageIsFound() throws {
    let bytes = contents(count: 3000)
    let stream = try gzipped(bytes)
    func changed(_ index: Int) -> [UInt8] {
      var changed = stream
      changed[index] ^= 1
      return changed
    }
    expectError(.notGzip, at: 0) { () throws(CompressionError) in try gunzipped(changed(0), name: "test") }
    expectError(.notGzip) { () throws(CompressionError) in try gunzipped(changed(1), name: "test") }
    expectError(.gzipChecksumMismatch) { () throws(CompressionError) in
      try gunzipped(changed(stream.count - 8), name: "test")
    }
    expectError(.gzipLengthMismatch) { () throws(CompressionError) in
      try gunzipped(changed(stream.count - 1), name: "test")
    }
    // The header's flags and time apart, no changed bit is missed.
    for index in 10..<stream.count {
      XCTAssertThrowsError(try gunzipped(changed(index), name: "test"))
    }
  }

  func testAnErrorStays() throws {
    let reader = GzipReader(MemorySource(Array("no gzip".utf8), name: "test"))
    for _ in 1...2 {
      expectError(.notGzip, at: 0) { () throws(CompressionError) in try reader.readBytes(upTo: 1) }
    }
  }

  func testALimitHolds() throws {
    let stream = try gzipped(text)
    XCTAssertEqual(try gunzipped(stream, name: "test", limit: text.count), text)
    expectError(.memberTooLarge(11, limit: 10)) { () throws(CompressionError) in
      try gunzipped(stream, name: "test", limit: 10)
    }
  }

  func testAnUnreachableCountTakesNoMemory() throws {
    let stream = try gzipped(text)
    expectError(.truncatedFile(missing: (1 << 60) - text.count)) { () throws(CompressionError) in
      try GzipReader(MemorySource(stream, name: "test")).readBytes(count: 1 << 60)
    }
    expectError(.truncatedFile(missing: (1 << 60) - stream.count)) { () throws(CompressionError) in
      try DribblingSource(stream, step: 7).readBytes(count: 1 << 60)
    }
  }

  func testAgreesWithTheGzipCommand() throws {
    let gzip = URL(filePath: "/usr/bin/gzip")
    guard FileManager.default.isExecutableFile(atPath: gzip.path) else { throw XCTSkip("There is no gzip command.") }
    let folder = try TemporaryFolder()
    let path = folder.path + "/contents.gz"
    let bytes = contents(count: 100_000)
    let sink = try createCompressing(path: path)
    try sink.write(bytes)
    try sink.finish()
    let process = Process()
    process.executableURL = gzip
    process.arguments = ["-d", "-k", path]
    try process.run()
    process.waitUntilExit()
    XCTAssertEqual(process.terminationStatus, 0)
    XCTAssertEqual(try FileSource(path: folder.path + "/contents").readBytes(upTo: .max), bytes)
    XCTAssertEqual(try openDecompressing(path: path).readBytes(upTo: .max), bytes)
    XCTAssertEqual(try openDecompressing(path: folder.path + "/contents").readBytes(upTo: .max), bytes)
  }
}
