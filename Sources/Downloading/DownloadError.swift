/// Why a file didn't come over, and which.
public struct DownloadError: Error, Hashable, Sendable {
  /// What went wrong.
  public let code: Code
  /// The file's address or path.
  public let file: String

  /// The kinds of trouble with fetching files.
  public enum Code: Hashable, Sendable {
    /// The address is none.
    case badAddress
    /// The server can't be reached, or the connection broke; what has come is kept for the next try.
    case interrupted(received: Int, byteCount: Int, reason: String)
    /// The server refused, with this status of HTTP.
    case refused(status: Int)
    /// The file has another length than the published one.
    case wrongLength(Int, expected: Int)
    /// The file has another checksum than the published one, and has been removed.
    case wrongChecksum(String, expected: String)
    /// There is no such file in the folder.
    case missing
    /// A file can't be read or written here.
    case unusable(reason: String)
  }

  init(_ code: Code, file: String) {
    self.code = code
    self.file = file
  }
}

extension DownloadError: CustomStringConvertible {
  /// The error as a line: the file and a sentence.
  public var description: String {
    "\(file): \(code)"
  }
}

extension DownloadError.Code: CustomStringConvertible {
  /// The trouble as a sentence.
  public var description: String {
    switch self {
    case .badAddress: "This is not an address of HTTP."
    case .interrupted(let received, let byteCount, let reason):
      "\(received) of \(byteCount) bytes came (\(reason)). The same command again carries on."
    case .refused(let status): "The server refused with status \(status)."
    case .wrongLength(let length, let expected): "The file has \(length) bytes, but \(expected) were published."
    case .wrongChecksum(let checksum, let expected):
      "The SHA-256 is \(checksum.prefix(12))…, but \(expected.prefix(12))… was published."
    case .missing: "There is no such file."
    case .unusable(let reason): "The file can't be used here: \(reason)"
    }
  }
}
