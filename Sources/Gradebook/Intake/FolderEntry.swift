import Foundation
import Grading

/// An entry of a folder, by the bytes of its name: what an archive or another system left there need not be UTF-8.
struct FolderEntry: Sendable {
  /// What an entry is; a link is never followed.
  enum Kind: Sendable {
    case file
    case folder
    case link
    case other
  }

  /// The name, in Unicode's composed form.
  var name: String
  /// What it is.
  var kind: Kind
  /// Whether the name is not UTF-8, so that no path of text leads there.
  var isOddlyNamed: Bool
  /// The name's bytes.
  private var bytes: [CChar]
  private var folder: URL

  /// The entries of a folder by name, at most so many.
  static func all(in folder: URL, limit: Int = .max) -> [FolderEntry] {
    guard let stream = opendir(folder.path) else { return [] }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while entries.count < limit, let entry = readdir(stream) {
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if bytes == [0x2e] || bytes == [0x2e, 0x2e] { continue }
      entries.append(FolderEntry(bytes, in: folder))
    }
    return entries.sorted { $0.name < $1.name }
  }

  private init(_ bytes: [UInt8], in folder: URL) {
    let text = String(validating: bytes, as: UTF8.self)
    name = FolderEntry.name(of: bytes)
    isOddlyNamed = text == nil
    self.bytes = bytes.map(CChar.init(bitPattern:)) + [0]
    self.folder = folder
    kind = .other
    var status = stat()
    if lstat(rawPath, &status) == 0 {
      switch status.st_mode & S_IFMT {
      case S_IFREG: kind = .file
      case S_IFDIR: kind = .folder
      case S_IFLNK: kind = .link
      default: break
      }
    }
  }

  /// A name's bytes as text, composed: as UTF-8, or else as Latin 1, in which every byte is a character.
  static func name(of bytes: [UInt8]) -> String {
    let text =
      String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    return text.precomposedStringWithCanonicalMapping
  }

  private var rawPath: [CChar] { folder.path.utf8CString.dropLast() + [0x2f] + bytes }

  /// Where it lies.
  ///
  /// - Parameter aliases: A folder for links to entries whose names are no text.
  /// - Returns: A path of text that leads there; a folder's ends in a slash, so that a link to it counts as the folder.
  /// - Throws: ``GradingError`` when the link can't be made.
  func place(aliases: URL) throws -> URL {
    guard isOddlyNamed else {
      // The name as it is on the disk, which need not be composed.
      let path = rawPath.withUnsafeBufferPointer {
        String(decoding: $0.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
      }
      return URL(filePath: path, directoryHint: kind == .folder ? .isDirectory : .notDirectory)
    }
    let alias = aliases.appending(
      path: UUID().uuidString, directoryHint: kind == .folder ? .isDirectory : .notDirectory)
    guard symlink(absolute(rawPath), alias.path) == 0 else {
      throw GradingError(.output, "\(alias.path) can't be made: \(String(cString: strerror(errno))).")
    }
    return alias
  }

  private func absolute(_ path: [CChar]) -> [CChar] {
    if path.first == 0x2f { return path }
    return FileManager.default.currentDirectoryPath.utf8CString.dropLast() + [0x2f] + path
  }

  /// Whether an operating system leaves such a thing in archives and folders.
  static func isSystems(_ name: String) -> Bool {
    ["__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini"].contains(name) || name.hasPrefix("._")
  }

  /// Whether nobody means it to be handed in: what a system leaves, and what is hidden.
  static func isHidden(_ name: String) -> Bool { name.hasPrefix(".") || isSystems(name) }
}
