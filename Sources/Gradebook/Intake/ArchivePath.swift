import Grading

/// A path in an archive, as it may be used here.
struct ArchivePath: Equatable {
  /// Its parts; none of them is empty, `.` or `..`.
  var parts: [String]
  /// Whether it was written as Windows writes paths.
  var isWindows: Bool

  /// How deep a path may be.
  private static let depthLimit = 32
  /// How many bytes a path may have: half of what the system takes, as it lies in a folder of ours.
  private static let lengthLimit = 2048

  /// Reads a path.
  ///
  /// - Parameter bytes: The path's bytes.
  /// - Throws: ``ArchiveFault`` for a path that leads out of the archive, or one that no file system takes.
  init(_ bytes: [UInt8]) throws(ArchiveFault) {
    var text = FolderEntry.name(of: bytes)
    let shown = text.visibleLine.prefix(200)
    isWindows = text.contains("\\") || text.prefixMatch(of: /[A-Za-z]:/) != nil
    if isWindows { text = text.replacing("\\", with: "/").replacing(/^[A-Za-z]:\/*/, with: "") }
    guard !text.hasPrefix("/") else {
      throw ArchiveFault("has the absolute path “\(shown)”: make it anew, with lab pack.")
    }
    parts = text.split(separator: "/").map(String.init).filter { $0 != "." }
    guard !parts.contains("..") else {
      throw ArchiveFault("has the path “\(shown)”, which leads out of it: make it anew, with lab pack.")
    }
    let length = parts.reduce(0) { $0 + $1.utf8.count + 1 }
    guard parts.count <= ArchivePath.depthLimit, length <= ArchivePath.lengthLimit,
      parts.allSatisfy({ $0.utf8.count <= 255 })
    else {
      throw ArchiveFault("has the path “\(shown)…”, which is too long or too deep.")
    }
  }

  /// Whether it lies in what a system adds or hides.
  var isHidden: Bool { parts.contains(where: FolderEntry.isHidden) }
}
