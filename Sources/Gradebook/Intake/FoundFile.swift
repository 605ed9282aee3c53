import Foundation
import Grading

/// A file of what a student handed in, and where.
struct FoundFile: Sendable {
  /// The folder's path within the submission; empty at the top.
  var folder: String
  /// Its name, composed.
  var name: String
  /// What it is.
  var kind: FolderEntry.Kind
  /// Where it lies.
  var place: URL

  /// Its path within the submission.
  var path: String { folder.isEmpty ? name : "\(folder)/\(name)" }

  /// How many folders it lies in.
  var depth: Int { folder.isEmpty ? 0 : folder.split(separator: "/").count }
}

/// The files below some places, as far as they are few enough: hidden folders and the checks that came with the lab aside.
struct FoundFiles {
  /// The files, those at the top first.
  private(set) var files: [FoundFile] = []
  /// Names of what a system left, which are passed over.
  private(set) var systems: Set<String> = []
  /// Whether there was more than is looked at.
  private(set) var isCut = false

  /// How many entries of a submission are looked at, and how deep.
  private static let limits = (entries: 20_000, depth: 12)

  private var left = FoundFiles.limits.entries
  private let aliases: URL

  /// Begins with no files.
  ///
  /// - Parameter aliases: A folder for links to what has no path of text.
  init(aliases: URL) {
    self.aliases = aliases
  }

  /// Adds a file.
  mutating func add(_ path: String, at place: URL) {
    let parts = path.split(separator: "/").map(String.init)
    files.append(
      FoundFile(folder: parts.dropLast().joined(separator: "/"), name: parts.last ?? "", kind: .file, place: place))
  }

  /// Adds the files below a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - path: What its path within the submission is.
  /// - Throws: ``GradingError`` when a link to an oddly named folder can't be made.
  mutating func addFolder(_ folder: URL, as path: String) throws {
    var waiting = [(folder: folder, path: path, depth: 0)]
    var next = 0
    while next < waiting.count {
      let (folder, path, depth) = waiting[next]
      next += 1
      for entry in FolderEntry.all(in: folder, limit: left + 1) {
        guard left > 0 else {
          isCut = true
          return
        }
        left -= 1
        if FolderEntry.isSystems(entry.name) { systems.insert(entry.name) }
        guard !FolderEntry.isHidden(entry.name) else { continue }
        let place = try entry.place(aliases: aliases)
        guard entry.kind == .folder else {
          files.append(FoundFile(folder: path, name: entry.name, kind: entry.kind, place: place))
          continue
        }
        // The public checks, of those who hand in the lab's whole folder, are named much like its files.
        if depth < FoundFiles.limits.depth, entry.name != "Checks" {
          waiting.append((place, path.isEmpty ? entry.name : "\(path)/\(entry.name)", depth + 1))
        }
      }
    }
  }
}
