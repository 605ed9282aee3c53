import Foundation

/// What tells an archive from other files.
enum ArchiveKind {
  private static let endings = [
    ".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tbz", ".tar.xz", ".txz", ".tar.zst", ".7z", ".rar",
  ]

  /// Whether a file's name ends like an archive's.
  static func isNamedAsOne(_ name: String) -> Bool { ending(of: name) != nil }

  /// An archive's name without its ending.
  static func stem(of name: String) -> String { ending(of: name).map { String(name.dropLast($0.count)) } ?? name }

  private static func ending(of name: String) -> String? {
    let lowercased = name.lowercased()
    // The longest first: `.tar.gz` is no `.gz` of a `.tar`.
    return endings.filter { lowercased.hasSuffix($0) && lowercased.count > $0.count }.max { $0.count < $1.count }
  }
}
