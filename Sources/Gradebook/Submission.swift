import Foundation
import Grading

/// A student's submission as it lies in a class's folder.
public struct Submission: Sendable, Equatable {
  /// The student's name, which is the folder's.
  public var student: String
  /// The folder with the student's files.
  public var folder: URL

  /// The submissions that lie in a folder: itself when it holds one of the lab's files, else each folder in it.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - files: The names of the lab's files.
  /// - Returns: The submissions, by name.
  /// - Throws: ``GradingError`` when there is no such folder, or no submission in it.
  public static func find(in path: URL, files: [String]) throws -> [Submission] {
    let entries: [String]
    do {
      entries = try FileManager.default.contentsOfDirectory(atPath: path.path)
    } catch {
      throw GradingError(
        .notFound, "\(path.path) can't be read as a folder of submissions: \(FileWriting.reason(error)).",
        underlying: error)
    }
    let isOne = holdsOne(of: files, path)
    let submissions = entries.filter { !$0.hasPrefix(".") }.sorted()
      .map { Submission(student: $0, folder: path.appending(path: $0)) }
      .filter { isFolder($0.folder) }
    if isOne {
      guard !submissions.contains(where: { holdsOne(of: files, $0.folder) }) else {
        throw GradingError(
          .notFound, "\(path.path) holds a file of the lab beside folders that do: move it, or name one of the folders."
        )
      }
      return [Submission(student: path.standardizedFileURL.lastPathComponent, folder: path)]
    }
    if let taken = submissions.first(where: { $0.student == GradesTable.fileName }) {
      throw GradingError(.notFound, "\(taken.folder.path) has the name of the class's table: rename the folder.")
    }
    guard !submissions.isEmpty else {
      throw GradingError(
        .notFound,
        "\(path.path) holds no submissions: neither a file of the lab (\(files.joined(separator: ", "))) nor folders.")
    }
    return submissions
  }

  /// Whether a folder has one of the lab's files; a folder or a link of that name counts for nothing.
  private static func holdsOne(of files: [String], _ folder: URL) -> Bool {
    files.contains { name in
      var status = stat()
      return lstat(folder.appending(path: name).path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
  }

  /// Whether a place is a folder, and no link to one.
  private static func isFolder(_ place: URL) -> Bool {
    (try? place.resourceValues(forKeys: [.isDirectoryKey, .isSymbolicLinkKey])).map {
      $0.isDirectory == true && $0.isSymbolicLink != true
    } ?? false
  }
}
