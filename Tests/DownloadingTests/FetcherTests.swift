import Compression
import Downloading
import Foundation
import Hashing
import TestSupport
import XCTest

final class FetcherTests: XCTestCase {
  private let contents = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }

  private func published(_ contents: [UInt8]) -> PublishedFile {
    var hash = SHA256()
    hash.update(contents)
    return PublishedFile("file.bin", byteCount: contents.count, sha256: hash.finish())
  }

  /// Fetches "file.bin" from a server and gives what lies in the folder afterwards.
  private func fetch(
    from server: FileServer, into folder: TemporaryFolder, expecting file: PublishedFile? = nil
  ) async throws {
    let fetcher = Fetcher(folder: URL(filePath: folder.path))
    try await fetcher.download(file ?? published(contents), from: server.address) { _ in }
  }

  private func files(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func bytes(_ folder: TemporaryFolder, _ name: String = "file.bin") throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(folder.path)/\(name)")))
  }

  private func expectError(
    _ matches: (DownloadError.Code) -> Bool, line: UInt = #line, _ body: () async throws -> Void
  ) async {
    do {
      try await body()
      XCTFail("Expected an error.", line: line)
    } catch let error as DownloadError {
      XCTAssertTrue(matches(error.code), "\(error)", line: line)
    } catch {
      XCTFail("\(error)", line: line)
    }
  }

  func testAWholeFile() async throws {
    let folder = try TemporaryFolder()
    let server = try FileServer(files: ["file.bin": contents])
    defer { server.stop() }
    let counts = Counts()
    let fetcher = Fetcher(folder: URL(filePath: folder.path + "/new/folder"))
    try await fetcher.download(published(contents), from: server.address) { counts.append($0) }
    XCTAssertEqual(try bytes(folder, "new/folder/file.bin"), contents)
    XCTAssertEqual(counts.all.last, contents.count)
    XCTAssertEqual(counts.all, counts.all.sorted())
    // What is there isn't fetched again.
    try await fetcher.download(published(contents), from: server.address) { _ in }
    XCTAssertEqual(server.requestedRanges, [nil])
  }

  func testABrokenConnectionIsTakenUpWhereItBroke() async throws {
    let folder = try TemporaryFolder()
    let server = try FileServer(files: ["file.bin": contents], behavior: .init(cuts: [70_000, 50_000]))
    defer { server.stop() }
    try await fetch(from: server, into: folder)
    XCTAssertEqual(try bytes(folder), contents)
    XCTAssertEqual(server.requestedRanges, [nil, "bytes=70000-", "bytes=120000-"])
    XCTAssertEqual(try files(in: folder), ["file.bin"])
  }

  func testTheNextRunCarriesOn() async throws {
    let folder = try TemporaryFolder()
    let server = try FileServer(files: ["file.bin": contents], behavior: .init(cuts: [1000, 0]))
    defer { server.stop() }
    await expectError({
      if case .interrupted(1000, contents.count, _) = $0 { true } else { false }
    }) { try await fetch(from: server, into: folder) }
    XCTAssertEqual(try files(in: folder), ["file.bin.partial"])
    try await fetch(from: server, into: folder)
    XCTAssertEqual(try bytes(folder), contents)
    XCTAssertEqual(server.requestedRanges, [nil, "bytes=1000-", "bytes=1000-"])
  }

  func testAServerWithoutRangesStartsAgain() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write([9, 9, 9], to: "file.bin.partial")
    let server = try FileServer(files: ["file.bin": contents], behavior: .init(supportsRanges: false))
    defer { server.stop() }
    try await fetch(from: server, into: folder)
    XCTAssertEqual(try bytes(folder), contents)
    XCTAssertEqual(server.requestedRanges, ["bytes=3-"])
  }

  func testAPartialFileThatIsAlreadyWhole() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(contents, to: "file.bin.partial")
    let server = try FileServer(files: [:])
    defer { server.stop() }
    try await fetch(from: server, into: folder)
    XCTAssertEqual(try bytes(folder), contents)
    XCTAssertEqual(server.requestedRanges, [])
  }

  func testWrongBytesNeverAppear() async throws {
    let folder = try TemporaryFolder()
    var wrong = contents
    wrong[777] ^= 1
    let server = try FileServer(files: ["file.bin": wrong])
    defer { server.stop() }
    await expectError({
      if case .wrongChecksum = $0 { true } else { false }
    }) { try await fetch(from: server, into: folder) }
    XCTAssertEqual(try files(in: folder), [])
  }

  func testALongerFileIsNotTakenToItsEnd() async throws {
    let folder = try TemporaryFolder()
    let server = try FileServer(files: ["file.bin": contents])
    defer { server.stop() }
    await expectError({
      if case .wrongLength = $0 { true } else { false }
    }) { try await fetch(from: server, into: folder, expecting: published(Array(contents[..<100]))) }
    XCTAssertFalse(try files(in: folder).contains("file.bin"))
  }

  func testAPageInPlaceOfTheFileSpoilsNothing() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(Array(contents[..<1000]), to: "file.bin.partial")
    let portal = try FileServer(
      files: ["file.bin": Array("<html>Log in</html>".utf8)], behavior: .init(supportsRanges: false))
    await expectError({ $0 == .wrongLength(19, expected: contents.count) }) {
      try await fetch(from: portal, into: folder)
    }
    portal.stop()
    let server = try FileServer(files: ["file.bin": contents])
    defer { server.stop() }
    try await fetch(from: server, into: folder)
    XCTAssertEqual(try bytes(folder), contents)
    XCTAssertEqual(server.requestedRanges, ["bytes=1000-"])
  }

  func testAPartOfAnotherFileIsNotAppended() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(Array(contents[..<1000]), to: "file.bin.partial")
    let server = try FileServer(files: ["file.bin": contents + [0]])
    defer { server.stop() }
    await expectError({ $0 == .wrongLength(contents.count + 1, expected: contents.count) }) {
      try await fetch(from: server, into: folder)
    }
    XCTAssertEqual(try bytes(folder, "file.bin.partial").count, 1000)
  }

  func testRefusalsAndBadAddresses() async throws {
    let folder = try TemporaryFolder()
    let server = try FileServer(files: [:])
    await expectError({ $0 == .refused(status: 404) }) { try await fetch(from: server, into: folder) }
    server.stop()
    await expectError({
      if case .interrupted(0, contents.count, _) = $0 { true } else { false }
    }) { try await fetch(from: server, into: folder) }
    await expectError({ $0 == .badAddress }) {
      let fetcher = Fetcher(folder: URL(filePath: folder.path))
      try await fetcher.download(published(contents), from: "file:///etc") { _ in }
    }
  }

  func testFilesThatAreAlreadySomewhere() async throws {
    let (folder, other) = (try TemporaryFolder(), try TemporaryFolder())
    let fetcher = Fetcher(folder: URL(filePath: folder.path))
    let source = URL(filePath: other.path)
    await expectError({ $0 == .missing }) { try fetcher.take(published(contents), from: source) }
    _ = try other.write(contents, to: "file.bin")
    try fetcher.take(published(contents), from: source)
    XCTAssertEqual(try bytes(folder), contents)
    XCTAssertTrue(fetcher.has(published(contents)))
    XCTAssertEqual(try files(in: folder), ["file.bin"])

    // A link is followed.
    let links = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: links.path + "/file.bin", withDestinationPath: other.path + "/file.bin")
    let third = try TemporaryFolder()
    try Fetcher(folder: URL(filePath: third.path)).take(published(contents), from: URL(filePath: links.path))
    _ = try other.write([], to: "file.bin")
    XCTAssertEqual(try bytes(third), contents)

    // Another compression of the published contents will do, other contents won't.
    let file = PublishedFile(
      "file.bin", byteCount: 1, sha256: "", contentsSHA256: published(contents).sha256)
    _ = try other.write(gzipped(contents, level: 1), to: "file.bin")
    try fetcher.take(file, from: source)
    XCTAssertEqual(try gunzipped(bytes(folder), name: "test"), contents)
    _ = try other.write(gzipped([1, 2, 3]), to: "file.bin")
    await expectError({ if case .wrongChecksum = $0 { true } else { false } }) { try fetcher.take(file, from: source) }
  }

  /// Numbers that come from elsewhere.
  private final class Counts: @unchecked Sendable {
    private let lock = NSLock()
    private var counts: [Int] = []

    var all: [Int] { lock.withLock { counts } }

    func append(_ count: Int) {
      lock.withLock { counts.append(count) }
    }
  }
}
