import Compression
import TestSupport
import XCTest

final class TarTests: XCTestCase {
  /// Every member with its contents.
  private func members(of archive: [UInt8], step: Int = 1 << 20) throws(CompressionError) -> [(TarMember, [UInt8])] {
    let reader = TarReader(DribblingSource(archive, step: step))
    var members: [(TarMember, [UInt8])] = []
    while let member = try reader.nextMember() {
      members.append((member, try reader.contents.readBytes(upTo: .max)))
    }
    return members
  }

  private func pax(_ keyword: String, _ value: String) -> [UInt8] {
    let rest = " \(keyword)=\(value)\n"
    var count = rest.utf8.count
    while "\(count)".utf8.count + rest.utf8.count != count { count += 1 }
    return Array("\(count)\(rest)".utf8)
  }

  func testFilesAndFolders() throws {
    var builder = TarBuilder()
    builder.append("folder/", type: "5")
    builder.append("./folder/a", Array("contents".utf8))
    builder.append("b", prefix: "some/prefix")
    builder.append("c", [UInt8](repeating: 7, count: 1024))
    for step in [1, 511, 1 << 20] {
      let members = try members(of: builder.archive, step: step)
      XCTAssertEqual(members.map(\.0.name), ["folder", "folder/a", "some/prefix/b", "c"])
      XCTAssertEqual(members.map(\.0.kind), [.folder, .file, .file, .file])
      XCTAssertEqual(members.map(\.0.byteCount), [0, 8, 0, 1024])
      XCTAssertEqual(members.map(\.1), [[], Array("contents".utf8), [], [UInt8](repeating: 7, count: 1024)])
    }
  }

  func testContentsMayBeLeftUnread() throws {
    var builder = TarBuilder()
    builder.append("a", [UInt8](repeating: 1, count: 700))
    builder.append("b", [2])
    let reader = TarReader(MemorySource(builder.archive, name: "test"))
    XCTAssertEqual(try reader.nextMember()?.name, "a")
    XCTAssertEqual(try reader.contents.readBytes(count: 10), [UInt8](repeating: 1, count: 10))
    XCTAssertEqual(try reader.nextMember()?.name, "b")
    XCTAssertEqual(try reader.contents.readBytes(upTo: 10), [2])
    XCTAssertNil(try reader.nextMember())
    XCTAssertNil(try reader.nextMember())
  }

  func testLongNames() throws {
    let long = (1...60).map { "part\($0)" }.joined(separator: "/")
    var builder = TarBuilder()
    builder.append("././@LongLink", Array(long.utf8) + [0], type: "L")
    builder.append(String(long.prefix(99)), [1])
    builder.append("pax", pax("mtime", "1.5") + pax("path", long + "é"), type: "x")
    builder.append("short", [2])
    builder.append("global", pax("comment", "hello"), type: "g")
    builder.append("last", [3])
    let members = try members(of: builder.archive)
    XCTAssertEqual(members.map(\.0.name), [long, long + "é", "last"])
    XCTAssertEqual(members.map(\.1), [[1], [2], [3]])
  }

  func testSizesOfEveryForm() throws {
    var builder = TarBuilder()
    builder.append("binary", [1, 2], statedSize: 0) { header in
      header.replaceSubrange(124..<136, with: [0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2])
    }
    builder.append("pax", pax("size", "3"), type: "x")
    builder.append("stated", [1, 2, 3], statedSize: 0)
    XCTAssertEqual(try members(of: builder.archive).map(\.0.byteCount), [2, 3])
  }

  func testLinksAndStrayPathsAreErrors() throws {
    func expectMemberError(
      _ code: CompressionError.Code, name: String, type: Character = "0", line: UInt = #line
    ) {
      var builder = TarBuilder()
      builder.append("first", [1])
      builder.append(name, type: type)
      expectError(code, at: 1024, line: line) { () throws(CompressionError) in try members(of: builder.archive) }
    }
    expectMemberError(.link("a"), name: "a", type: "1")
    expectMemberError(.link("a"), name: "a", type: "2")
    expectMemberError(.unsupportedMember("a", type: UInt8(ascii: "3")), name: "a", type: "3")
    expectMemberError(.unsupportedMember("a", type: UInt8(ascii: "6")), name: "a", type: "6")
    expectMemberError(.unsupportedMember("a", type: UInt8(ascii: "S")), name: "a", type: "S")
    expectMemberError(.unsafePath("/etc/passwd"), name: "/etc/passwd")
    expectMemberError(.unsafePath("../a"), name: "../a")
    expectMemberError(.unsafePath("a/../../b"), name: "a/../../b")
    expectMemberError(.unsafePath("a/.."), name: "a/..", type: "5")
    expectMemberError(.badName, name: "")
  }

  func testALongNameIsHeldToTheSameRules() throws {
    var builder = TarBuilder()
    builder.append("pax", pax("path", "../../outside"), type: "x")
    builder.append("inside")
    expectError(.unsafePath("../../outside")) { () throws(CompressionError) in try members(of: builder.archive) }
    builder = TarBuilder()
    builder.append("././@LongLink", Array("/outside".utf8), type: "L")
    builder.append("inside")
    expectError(.unsafePath("/outside")) { () throws(CompressionError) in try members(of: builder.archive) }
  }

  func testTruncationIsFoundAnywhere() throws {
    var builder = TarBuilder()
    builder.append("a", [UInt8](repeating: 1, count: 600))
    builder.append("b", [2])
    for count in 0..<(builder.bytes.count + 512) {
      expectError(.truncatedArchive, at: count) { () throws(CompressionError) in
        try members(of: Array(builder.archive[..<count]))
      }
    }
    XCTAssertEqual(try members(of: Array(builder.archive.dropLast(512))).count, 2)
  }

  func testDamagedHeaders() throws {
    var builder = TarBuilder()
    builder.append("a", [1])
    var archive = builder.archive
    archive[0] ^= 1
    expectError(.headerChecksumMismatch, at: 0) { () throws(CompressionError) in try members(of: archive) }

    func expectHeaderError(
      _ code: CompressionError.Code, line: UInt = #line, change: (inout [UInt8]) -> Void
    ) {
      var builder = TarBuilder()
      builder.append("a", [1], change: change)
      expectError(code, at: 0, line: line) { () throws(CompressionError) in try members(of: builder.archive) }
    }
    expectHeaderError(.badNumber(field: "size")) { $0[125] = UInt8(ascii: "9") }
    expectHeaderError(.badNumber(field: "size")) { $0[125] = UInt8(ascii: "-") }
    expectHeaderError(.badNumber(field: "size")) {
      $0.replaceSubrange(124..<136, with: [UInt8](repeating: 255, count: 12))
    }
    expectHeaderError(.badName) { $0[0] = 0xff }
  }

  func testASizeBeyondTheArchiveTakesNoMemory() throws {
    var builder = TarBuilder()
    builder.append("a", [1]) { header in
      header.replaceSubrange(124..<136, with: [0x80, 0, 0, 0, 0, 0x7f, 255, 255, 255, 255, 255, 0])
    }
    expectError(.truncatedArchive) { () throws(CompressionError) in try members(of: builder.archive) }
  }

  func testDamagedExtendedHeaders() throws {
    for text in [
      "x", "0 a=b\n", "5 a=b\n", "7 a=b\n", "6 a=b ", "6 aab\n", "99999999999999999999 a=b\n", " a=b\n", "-6 a=b\n",
    ] {
      var builder = TarBuilder()
      builder.append("pax", Array(text.utf8), type: "x")
      builder.append("a")
      expectError(.badExtendedHeader, at: 0) { () throws(CompressionError) in try members(of: builder.archive) }
    }
    var builder = TarBuilder()
    builder.append("././@LongLink", [UInt8](repeating: UInt8(ascii: "a"), count: 70000), type: "L")
    builder.append("a")
    expectError(.extendedHeaderTooLong(70000, limit: 65536), at: 0) { () throws(CompressionError) in
      try members(of: builder.archive)
    }
    builder = TarBuilder()
    builder.append("pax", pax("path", "a"), type: "x")
    expectError(.truncatedArchive) { () throws(CompressionError) in try members(of: builder.archive) }
  }

  func testReadsOneMemberOfACompressedArchive() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/archive.tar.gz"
    var builder = TarBuilder()
    builder.append("folder/a", [1, 2, 3])
    builder.append("folder/b", [4])
    func write(_ bytes: [UInt8]) throws {
      let sink = try FileSink(path: path)
      try sink.write(bytes)
      try sink.finish()
    }
    try write(try gzipped(builder.archive))
    XCTAssertEqual(try readMember("folder/a", ofArchive: path), [1, 2, 3])
    expectError(.missingMember("folder"), in: path) { () throws(CompressionError) in
      try readMember("folder", ofArchive: path)
    }
    expectError(.memberTooLarge(3, limit: 2), in: path) { () throws(CompressionError) in
      try readMember("folder/a", ofArchive: path, limit: 2)
    }
    // Damage behind the member is found as well.
    try write(Array(try gzipped(builder.archive).dropLast(1)))
    expectError(.truncatedGzip, in: path) { () throws(CompressionError) in
      try readMember("folder/a", ofArchive: path)
    }
  }

  func testReadsWhatTheTarCommandWrites() throws {
    let tar = URL(filePath: "/usr/bin/tar")
    guard FileManager.default.isExecutableFile(atPath: tar.path) else { throw XCTSkip("There is no tar command.") }
    let folder = try TemporaryFolder()
    let name = String(repeating: "long", count: 30) + "/" + String(repeating: "name", count: 40)
    let file = URL(filePath: folder.path + "/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("contents".utf8).write(to: file)
    for format in ["ustar", "pax", "gnu"] {
      let process = Process()
      process.executableURL = tar
      process.arguments = ["-C", folder.path, "-czf", "\(folder.path)/\(format).tar.gz", "--format", format, name]
      try process.run()
      process.waitUntilExit()
      // ustar can't hold names as long.
      guard process.terminationStatus == 0 else {
        XCTAssertEqual(format, "ustar")
        continue
      }
      XCTAssertEqual(
        try readMember(name, ofArchive: "\(folder.path)/\(format).tar.gz"), Array("contents".utf8), format)
    }
  }
}
