/// Reads a tar archive as a stream, member by member, without unpacking it to the disk.
///
/// ```swift
/// let archive = TarReader(GzipReader(try FileSource(path: "cifar-10-binary.tar.gz")))
/// while let member = try archive.nextMember() {
///   print(member.name, member.byteCount)
///   let contents = try archive.contents.readBytes(count: member.byteCount)
/// }
/// ```
///
/// The formats are POSIX ustar and pax (IEEE Std 1003.1, "pax - portable archive interchange") and GNU's long names and large
/// sizes. Links, devices, absolute names and names with `..` are errors: no set of data needs them.
public final class TarReader {
  /// The contents of the member that ``nextMember()`` has just returned; each next call ends them.
  public let contents: Contents

  private let archive: any ByteSource
  private var padding = 0
  private var hasEnded = false

  /// Long names and extended headers beyond this size are errors.
  private static let extendedHeaderLimit = 1 << 16

  /// Creates a reader of an archive, such as a ``GzipReader``.
  public init(_ archive: any ByteSource) {
    self.archive = archive
    contents = Contents(archive)
  }

  /// Goes to the next member; nil after the last, where the rest of the archive has been read and verified.
  ///
  /// What has not been read of the member before is skipped.
  ///
  /// - Throws: ``CompressionError`` when the archive is damaged or has a member of another kind than files and folders.
  public func nextMember() throws(CompressionError) -> TarMember? {
    var extended = ExtendedHeader()
    while !hasEnded {
      try skipRest()
      let offset = archive.offset
      guard let block = try nextBlock() else {
        // What an extended header describes has to follow it.
        guard extended.isEmpty else { throw archive.failure(.truncatedArchive) }
        try archive.skip(.max)
        hasEnded = true
        break
      }
      do throws(CompressionError.Code) {
        let header = try TarHeader(block)
        switch header.type {
        case UInt8(ascii: "x"): try extended.read(pax: try readExtendedHeader(header))
        case UInt8(ascii: "L"): extended.name = Array(try readExtendedHeader(header).prefix { $0 != 0 })
        // Names of links, and what holds for the whole archive, such as a comment.
        case UInt8(ascii: "K"), UInt8(ascii: "g"): _ = try readExtendedHeader(header)
        default: return try beginMember(header, extended: extended)
        }
      } catch {
        // A failure to read has its own place.
        throw contents.failure ?? CompressionError(error, file: archive.name, offset: offset)
      }
    }
    return nil
  }

  private func beginMember(
    _ header: TarHeader, extended: ExtendedHeader
  ) throws(CompressionError.Code) -> TarMember {
    let bytes = extended.name ?? header.nameBytes
    guard !bytes.isEmpty, !bytes.contains(0), let name = String(validating: bytes, as: UTF8.self) else {
      throw .badName
    }
    let kind: TarMember.Kind
    switch header.type {
    case UInt8(ascii: "0"), 0, UInt8(ascii: "7"): kind = name.hasSuffix("/") ? .folder : .file
    case UInt8(ascii: "5"): kind = .folder
    case UInt8(ascii: "1"), UInt8(ascii: "2"): throw .link(name)
    default: throw .unsupportedMember(name, type: header.type)
    }
    let parts = name.split(separator: "/")
    guard !name.hasPrefix("/"), !parts.contains("..") else { throw .unsafePath(name) }
    // A folder's size, if any, is room to set aside: nothing follows.
    let count: Int
    switch (kind, extended.size) {
    case (.folder, _): count = 0
    case (.file, let size?): count = size
    case (.file, nil): count = try header.size()
    }
    try begin(count: count)
    return TarMember(name: parts.filter { $0 != "." }.joined(separator: "/"), kind: kind, byteCount: count)
  }

  /// The next header's block; nil for the zeros that end an archive.
  private func nextBlock() throws(CompressionError) -> [UInt8]? {
    let block = try archive.readBytes(upTo: TarHeader.byteCount)
    guard block.count == TarHeader.byteCount else { throw archive.failure(.truncatedArchive) }
    return block.allSatisfy { $0 == 0 } ? nil : block
  }

  /// Begins the contents of a member, after which the archive is filled up to a whole block.
  private func begin(count: Int) throws(CompressionError.Code) {
    guard count <= .max - TarHeader.byteCount else { throw .badNumber(field: "size") }
    contents.begin(count: count)
    padding = (TarHeader.byteCount - count % TarHeader.byteCount) % TarHeader.byteCount
  }

  private func skipRest() throws(CompressionError) {
    try contents.skip(.max)
    guard try archive.skip(padding) == padding else { throw archive.failure(.truncatedArchive) }
    padding = 0
  }

  private func readExtendedHeader(_ header: TarHeader) throws(CompressionError.Code) -> [UInt8] {
    let count = try header.size()
    guard count <= Self.extendedHeaderLimit else {
      throw .extendedHeaderTooLong(count, limit: Self.extendedHeaderLimit)
    }
    try begin(count: count)
    do throws(CompressionError) {
      return try contents.readBytes(upTo: count)
    } catch {
      throw error.code
    }
  }
}

/// A file or folder in a tar archive.
public struct TarMember: Hashable, Sendable {
  /// What a member is.
  public enum Kind: Hashable, Sendable {
    /// A file, which has contents.
    case file
    /// A folder, which has none.
    case folder
  }

  /// The path within the archive, without `.` parts and without a slash at its end.
  public let name: String

  /// Whether this is a file or a folder.
  public let kind: Kind

  /// How many bytes the contents have.
  public let byteCount: Int
}

extension TarReader {
  /// The contents of one member after the other.
  public final class Contents: ByteSource {
    private let archive: any ByteSource
    private var remaining = 0
    /// What ended the reading.
    fileprivate private(set) var failure: CompressionError?

    fileprivate init(_ archive: any ByteSource) {
      self.archive = archive
    }

    fileprivate func begin(count: Int) {
      remaining = count
    }

    /// The archive's name.
    public var name: String { archive.name }

    /// The offset in the archive.
    public var offset: Int { archive.offset }

    /// What is left of the member, or less where the archive hardly holds that much.
    public var roomToReserve: Int { min(archive.roomToReserve, remaining) }

    /// Reads the next bytes of the member.
    ///
    /// - Throws: ``CompressionError``, also when the archive ends inside the member.
    public func read(into buffer: UnsafeMutableRawBufferPointer) throws(CompressionError) -> Int {
      guard remaining > 0, buffer.count > 0 else { return 0 }
      do throws(CompressionError) {
        let count = try archive.read(
          into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, remaining)]))
        guard count > 0 else { throw archive.failure(.truncatedArchive) }
        remaining -= count
        return count
      } catch {
        failure = error
        throw error
      }
    }
  }
}

/// Reads one file out of a tar archive, which may be compressed, without unpacking it to the disk.
///
/// The archive is read to its end, so that the checksum of a compressed one is verified.
///
/// - Parameters:
///   - name: The file's path within the archive, such as `cifar-10-batches-bin/test_batch.bin`.
///   - path: The archive, such as `cifar-10-binary.tar.gz`.
///   - limit: How many bytes the file may have.
/// - Returns: The file's contents.
/// - Throws: ``CompressionError`` when the archive is damaged, has no such file, or has one above the limit.
public func readMember(
  _ name: String, ofArchive path: String, limit: Int = 1 << 30
) throws(CompressionError) -> [UInt8] {
  let source = try openDecompressing(path: path)
  let archive = TarReader(source)
  var found: [UInt8]?
  while let member = try archive.nextMember() {
    guard member.name == name, member.kind == .file else { continue }
    guard member.byteCount <= limit else { throw source.failure(.memberTooLarge(member.byteCount, limit: limit)) }
    // Of several files of one name the last one counts, as when unpacking.
    found = try archive.contents.readBytes(count: member.byteCount)
  }
  guard let found else { throw source.failure(.missingMember(name)) }
  return found
}
