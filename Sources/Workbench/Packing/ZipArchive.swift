import Foundation

/// A zip archive of a few small files, stored as they are: the same files make the same bytes, on every machine.
///
/// The format is PKWARE's APPNOTE 6.3; names are ASCII, and every file has the format's first date.
package struct ZipArchive: Sendable, Equatable {
  /// A file of the archive.
  package struct Entry: Sendable, Equatable {
    /// Its path in the archive.
    package var path: String
    /// Its bytes.
    package var bytes: [UInt8]

    /// Creates an entry.
    package init(path: String, bytes: [UInt8]) {
      (self.path, self.bytes) = (path, bytes)
    }
  }

  /// The files, in their order.
  package var entries: [Entry]

  /// Creates an archive.
  package init(entries: [Entry]) {
    self.entries = entries
  }

  /// The archive's bytes.
  package var bytes: [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = archive.count
      archive += bytes(0x0403_4b50, 4) + description(of: entry) + Array(entry.path.utf8) + entry.bytes
      // Made on Unix, an ordinary file that all may read.
      directory += bytes(0x0201_4b50, 4) + bytes(0x0314, 2) + description(of: entry) + bytes(0, 2) + bytes(0, 2)
      directory += bytes(0, 2) + bytes(0o100644 << 16, 4) + bytes(offset, 4) + Array(entry.path.utf8)
    }
    let end =
      bytes(0x0605_4b50, 4) + bytes(0, 4) + bytes(entries.count, 2) + bytes(entries.count, 2)
      + bytes(directory.count, 4) + bytes(archive.count, 4) + bytes(0, 2)
    return archive + directory + end
  }

  /// What the local header and the directory both say of a file, up to the length of its extra field.
  private func description(of entry: Entry) -> [UInt8] {
    let firstDate = (1 << 5) | 1
    return bytes(10, 2) + bytes(0, 2) + bytes(0, 2) + bytes(0, 2) + bytes(firstDate, 2)
      + bytes(Int(ZipArchive.checksum(of: entry.bytes)), 4) + bytes(entry.bytes.count, 4) + bytes(entry.bytes.count, 4)
      + bytes(entry.path.utf8.count, 2) + bytes(0, 2)
  }

  /// A number in so many bytes, the lowest first.
  private func bytes(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// The CRC-32 of ISO 3309, as zip and gzip use it.
  package static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { rest, _ in (rest >> 1) ^ (rest & 1 == 1 ? 0xedb8_8320 : 0) }
    }
  }
}
