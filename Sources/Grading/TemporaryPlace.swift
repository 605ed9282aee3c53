import Foundation

/// A grader's own folder in /tmp. It goes with the grader; one that a killed grader left goes with the next.
package struct TemporaryPlace: Sendable {
  /// The folder, which other users can pass through but not list.
  package let folder: URL
  private let lock: FolderLock

  private static let parent = "/tmp"
  private static let prefix = "gradus-"
  private static let randomLength = 6
  /// A file that says that the folder is a grader's, and not somebody's own that is named so.
  private static let mark = ".gradus-temporary"

  /// Makes the folder.
  ///
  /// - Throws: ``GradingError`` when it can't be made.
  package init() throws {
    // Another grader may take the folder for an abandoned one before it is locked.
    for _ in 0..<3 {
      let folder = try TemporaryPlace.makeFolder()
      if let lock = try? FolderLock(folder), FileManager.default.fileExists(atPath: folder.path) {
        (self.folder, self.lock) = (folder, lock)
        do {
          try FileWriting.write(Data(), to: folder.appending(path: TemporaryPlace.mark))
        } catch {
          remove()
          throw error
        }
        return
      }
    }
    throw GradingError(.output, "The folders made in \(TemporaryPlace.parent) disappear: see what removes them.")
  }

  /// Removes the folder with all that is in it.
  package func remove() {
    TemporaryPlace.remove(folder)
    lock.release()
  }

  /// Removes this user's folders whose graders are gone: the system takes a lock back when its process ends.
  package static func removeAbandoned() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names where name.hasPrefix(prefix) && name.count == prefix.count + randomLength {
      let folder = URL(filePath: "\(parent)/\(name)")
      guard isOwnFolder(folder), FileManager.default.fileExists(atPath: folder.appending(path: mark).path),
        let lock = try? FolderLock(folder)
      else { continue }
      remove(folder)
      lock.release()
    }
  }

  /// Removes a folder, its mark last: where the rest can't go yet, the next grader still knows what it is.
  private static func remove(_ folder: URL) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] where name != mark {
      try? FileManager.default.removeItem(at: folder.appending(path: name))
    }
    let left = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    if left.allSatisfy({ $0 == mark }) { try? FileManager.default.removeItem(at: folder) }
  }

  private static func isOwnFolder(_ place: URL) -> Bool {
    var status = stat()
    return lstat(place.path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && status.st_uid == geteuid()
  }

  private static func makeFolder() throws -> URL {
    var template = Array("\(parent)/\(prefix)\(String(repeating: "X", count: randomLength))".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw GradingError(.output, "No folder can be made in \(parent): \(String(cString: strerror(errno))).")
    }
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    chmod(path, 0o711)
    return URL(filePath: path)
  }
}
