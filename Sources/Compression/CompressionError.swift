/// Why a file, a gzip stream or a tar archive can't be read or written, and where.
///
/// ```swift
/// do {
///   let bytes = try readMember("data/labels.bin", ofArchive: "digits.tar.gz")
/// } catch {
///   print(error)   // digits.tar.gz, byte 81920: The gzip stream ends too early.
/// }
/// ```
public struct CompressionError: Error, Hashable, Sendable {
  /// What went wrong.
  public let code: Code

  /// The file, as its opener named it.
  public let file: String

  /// How many bytes into the file: of the compressed ones in a gzip stream, of the decompressed ones in a tar archive.
  public let offset: Int

  /// Creates an error.
  public init(_ code: Code, file: String, offset: Int) {
    self.code = code
    self.file = file
    self.offset = offset
  }
}

extension CompressionError {
  /// The kinds of trouble with files, gzip streams and tar archives.
  public enum Code: Error, Hashable, Sendable {
    /// A call of the system, such as `open`, failed with this `errno`.
    case system(call: String, errno: Int32)
    /// A file ends before the bytes that are needed.
    case truncatedFile(missing: Int)

    /// The bytes are no gzip stream: the first two are not 1F 8B, or the header after them is wrong.
    case notGzip
    /// A gzip stream ends inside one of its members.
    case truncatedGzip
    /// The compressed data of a gzip stream is damaged, in zlib's words.
    case damagedGzip(String)
    /// A gzip member's contents don't have the CRC-32 that its trailer states.
    case gzipChecksumMismatch
    /// A gzip member's contents don't have the length that its trailer states.
    case gzipLengthMismatch
    /// After a gzip stream's last member there is something else than zeros.
    case trailingBytes

    /// A tar archive ends inside a member, or without the block of zeros that ends it.
    case truncatedArchive
    /// A tar header's bytes don't have the sum that it states.
    case headerChecksumMismatch
    /// A number in a tar header is not one, or is too large.
    case badNumber(field: String)
    /// An extended header of pax is not made of records "length keyword=value".
    case badExtendedHeader
    /// A long name or an extended header is longer than this reader takes.
    case extendedHeaderTooLong(Int, limit: Int)
    /// A member's name is empty, not UTF-8, or has a zero byte in it.
    case badName
    /// A member's name is absolute or has `..` in it, so that it would lie outside the archive's folder.
    case unsafePath(String)
    /// A member is a hard or symbolic link.
    case link(String)
    /// A member is neither a file nor a folder; the type is that of its header.
    case unsupportedMember(String, type: UInt8)
    /// The archive has no file of this name.
    case missingMember(String)
    /// A member is larger than its reader allowed.
    case memberTooLarge(Int, limit: Int)
  }
}

extension CompressionError: CustomStringConvertible {
  /// The error as a line: the file, the place and a sentence.
  public var description: String {
    "\(file), byte \(offset): \(code)"
  }
}

extension CompressionError.Code: CustomStringConvertible {
  /// The trouble as a sentence.
  public var description: String {
    switch self {
    case .system(let call, let number): "\(call) failed: \(systemMessage(number))."
    case .truncatedFile(let missing): "The file ends \(missing) bytes too early."
    case .notGzip: "This is not a gzip stream."
    case .truncatedGzip: "The gzip stream ends too early."
    case .damagedGzip(let message): "The gzip stream is damaged (\(message))."
    case .gzipChecksumMismatch: "The contents don't have the checksum that the gzip stream states."
    case .gzipLengthMismatch: "The contents don't have the length that the gzip stream states."
    case .trailingBytes: "Something follows the gzip stream."
    case .truncatedArchive: "The tar archive ends too early."
    case .headerChecksumMismatch: "This is not a tar header: its checksum is wrong."
    case .badNumber(let field): "The \(field) in the tar header is not a number that fits."
    case .badExtendedHeader: "The extended tar header is not made of records."
    case .extendedHeaderTooLong(let count, let limit):
      "The extended tar header has \(count) bytes; at most \(limit) are read."
    case .badName: "The member's name is empty, not UTF-8, or has a zero byte in it."
    case .unsafePath(let name): "The member \"\(name)\" would lie outside the archive's folder."
    case .link(let name): "The member \"\(name)\" is a link."
    case .unsupportedMember(let name, let type):
      "The member \"\(name)\" of type \(type) is neither a file nor a folder."
    case .missingMember(let name): "The archive has no file \"\(name)\"."
    case .memberTooLarge(let count, let limit): "The member has \(count) bytes; at most \(limit) are allowed."
    }
  }
}
