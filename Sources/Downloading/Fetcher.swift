internal import Compression
public import Foundation
internal import Hashing

/// Brings the files of a published set into a folder, each verified before it appears.
///
/// ```swift
/// let fetcher = Fetcher(folder: URL(filePath: "data/mnist"))
/// for file in PublishedDataset.mnist.files {
///   try await fetcher.download(file, from: PublishedDataset.mnist.address) { received in print(received) }
/// }
/// ```
///
/// A download that breaks off leaves what came in a file that ends in `.partial`, and the next one carries on from there.
public struct Fetcher: Sendable {
  /// Where the files go.
  public let folder: URL

  /// How often to carry on by itself after a broken connection, as long as each try brings something.
  private static let attempts = 5

  /// Creates a fetcher into a folder, which needn't exist.
  public init(folder: URL) {
    self.folder = folder
  }

  /// Whether a file is there: as only verified ones appear, it is the right one.
  public func has(_ file: PublishedFile) -> Bool {
    Fetcher.byteCount(of: folder.appending(path: file.name)) != nil
  }

  /// Downloads a file, unless it is there.
  ///
  /// - Parameters:
  ///   - file: What to download.
  ///   - address: The folder on the web, without a slash at its end.
  ///   - progress: Called now and then with the number of bytes that are here.
  /// - Throws: ``DownloadError`` when the file doesn't come over whole and right.
  public func download(
    _ file: PublishedFile, from address: String, progress: @escaping @Sendable (Int) -> Void
  ) async throws {
    if has(file) { return progress(file.byteCount) }
    try createFolder()
    let partial = folder.appending(path: file.name + ".partial")
    var attempt = 1
    while true {
      let before = Fetcher.byteCount(of: partial) ?? 0
      do {
        try await Transfer(file, from: "\(address)/\(file.name)", to: partial, progress: progress).run()
        break
      } catch let error as DownloadError {
        guard case .interrupted(let received, _, _) = error.code, received > before, attempt < Fetcher.attempts else {
          throw error
        }
        attempt += 1
      }
    }
    do {
      try verify(partial, named: "\(address)/\(file.name)", is: file, acceptsContents: false)
    } catch {
      // Carrying on from wrong bytes would never become right.
      try? FileManager.default.removeItem(at: partial)
      throw error
    }
    try move(partial, to: file)
  }

  /// Takes a file from another folder, after the same verification; one that somebody compressed again will do.
  ///
  /// - Throws: ``DownloadError`` when the file is not there, or not the published one.
  public func take(_ file: PublishedFile, from other: URL) throws {
    let source = other.appending(path: file.name)
    guard FileManager.default.fileExists(atPath: source.path) else {
      throw DownloadError(.missing, file: source.path)
    }
    try createFolder()
    // The copy is verified, not what it was made of, which may change in between.
    let copy = folder.appending(path: file.name + ".copy")
    defer { try? FileManager.default.removeItem(at: copy) }
    do {
      try? FileManager.default.removeItem(at: copy)
      try FileManager.default.copyItem(at: source.resolvingSymlinksInPath(), to: copy)
    } catch {
      throw DownloadError(.unusable(reason: error.localizedDescription), file: copy.path)
    }
    try verify(copy, named: source.path, is: file, acceptsContents: true)
    try move(copy, to: file)
  }

  /// Compares a file's length and checksum with the published ones.
  private func verify(_ path: URL, named name: String, is file: PublishedFile, acceptsContents: Bool) throws {
    let length = Fetcher.byteCount(of: path) ?? 0
    guard length == file.byteCount || acceptsContents && file.contentsSHA256 != nil else {
      throw DownloadError(.wrongLength(length, expected: file.byteCount), file: name)
    }
    let checksum = try Fetcher.checksum(of: path, decompressed: false)
    guard checksum != file.sha256 else { return }
    if acceptsContents, let expected = file.contentsSHA256,
      try Fetcher.checksum(of: path, decompressed: true) == expected
    {
      return
    }
    throw DownloadError(.wrongChecksum(checksum, expected: file.sha256), file: name)
  }

  private static func checksum(of file: URL, decompressed: Bool) throws -> String {
    do throws(CompressionError) {
      let source = decompressed ? try openDecompressing(path: file.path) : try FileSource(path: file.path)
      var hash = SHA256()
      while true {
        let bytes = try source.readBytes(upTo: 1 << 20)
        if bytes.isEmpty { return hash.finish() }
        hash.update(bytes)
      }
    } catch {
      throw DownloadError(.unusable(reason: error.code.description), file: file.path)
    }
  }

  /// A file's length, or nil where there is none.
  static func byteCount(of file: URL) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
    return attributes.flatMap { ($0[.size] as? NSNumber)?.intValue }
  }

  private func createFolder() throws {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw DownloadError(.unusable(reason: error.localizedDescription), file: folder.path)
    }
  }

  private func move(_ path: URL, to file: PublishedFile) throws {
    let target = folder.appending(path: file.name)
    guard rename(path.path, target.path) == 0 else {
      throw DownloadError(.unusable(reason: String(cString: strerror(errno))), file: target.path)
    }
  }
}
