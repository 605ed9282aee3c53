import Foundation

/// Reads the plain stream that bsdtar makes of any archive: cpio's "newc" format, whose names are the archive's own bytes.
///
/// The stream was written by a program that a stranger's bytes may have taken over, so nothing in it is trusted.
struct CopyInReader {
  /// What an entry is.
  enum Kind {
    case file
    case folder
    case link
    case other
  }

  /// One entry's header.
  struct Entry {
    /// The name's bytes.
    var name: [UInt8]
    /// What it is.
    var kind: Kind
    /// How many bytes follow.
    var size: Int
    /// When it was changed, in seconds since 1970.
    var modified: Int
  }

  private static let headerSize = 110
  private static let longestName = 4096

  private let handle: FileHandle
  /// How many bytes of the current entry are still to be read, with the zeros after them.
  private var left = 0
  private var padding = 0

  /// Opens a stream.
  ///
  /// - Parameter file: The stream's file.
  /// - Throws: The system's error when it can't be read.
  init(_ file: URL) throws {
    handle = try FileHandle(forReadingFrom: file)
  }

  /// The next entry; `nil` after the last.
  ///
  /// - Throws: ``ArchiveFault`` when the stream ends too early.
  mutating func next() throws -> Entry? {
    try skip(left + padding)
    let header = try read(CopyInReader.headerSize)
    guard header.starts(with: Array("070701".utf8)) else { throw ArchiveFault.damaged }
    func field(_ index: Int) throws -> Int {
      let digits = header[(6 + 8 * index)..<(14 + 8 * index)]
      guard let number = Int(String(decoding: digits, as: UTF8.self), radix: 16), number >= 0 else {
        throw ArchiveFault.damaged
      }
      return number
    }
    let (mode, nameSize, size) = (try field(1), try field(11), try field(6))
    guard (1...CopyInReader.longestName).contains(nameSize) else { throw ArchiveFault("has a name that is too long.") }
    let name = try read(nameSize).prefix { $0 != 0 }
    try skip((4 - (CopyInReader.headerSize + nameSize) % 4) % 4)
    (left, padding) = (size, (4 - size % 4) % 4)
    guard Array(name) != Array("TRAILER!!!".utf8) || mode != 0 else { return nil }
    return Entry(name: Array(name), kind: kind(of: mode), size: size, modified: try field(5))
  }

  private func kind(of mode: Int) -> Kind {
    switch UInt32(mode) & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    // A second name of another entry comes without a kind.
    case S_IFLNK, 0: .link
    default: .other
    }
  }

  /// Copies the current entry's bytes to a file.
  ///
  /// - Parameter file: Where they go.
  /// - Throws: ``ArchiveFault`` when the stream ends too early, or the system's error when they can't be written.
  mutating func copy(to file: FileHandle) throws {
    while left > 0 {
      let piece = try read(min(left, 1 << 16))
      try file.write(contentsOf: piece)
      left -= piece.count
    }
  }

  /// The current entry's bytes, as far as they are few.
  mutating func text() throws -> String {
    let piece = try read(min(left, CopyInReader.longestName))
    left -= piece.count
    return FolderEntry.name(of: piece)
  }

  private func skip(_ count: Int) throws {
    guard count > 0 else { return }
    try handle.seek(toOffset: handle.offset() + UInt64(count))
  }

  private func read(_ count: Int) throws -> [UInt8] {
    guard count > 0 else { return [] }
    guard let data = try handle.read(upToCount: count), data.count == count else { throw ArchiveFault.damaged }
    return Array(data)
  }
}

extension ArchiveFault {
  /// It ends too early, or isn't what its name says.
  static let damaged = ArchiveFault("is damaged, cut short, or no archive: make it anew.")
}
