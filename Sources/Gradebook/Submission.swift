import Foundation
import Grading

/// A student's submission as it lies in a class's folder.
public struct Submission: Sendable, Equatable {
  /// The student's name, which is the folder's.
  public var student: String
  /// The folder with the student's files.
  public var folder: URL
  /// When it was handed in; `nil` when nobody knows.
  public var submittedAt: Date?

  /// When the newest of the lab's files was changed, as the file system has it.
  ///
  /// - Parameter files: The names of the lab's files.
  /// - Returns: The time to the second, or `nil` when none of the files is there.
  public func newestChange(of files: [String]) -> Date? {
    files.compactMap { name in
      var status = stat()
      guard lstat(folder.appending(path: name).path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        return nil
      }
      return Date(timeIntervalSince1970: Double(status.st_mtim.tv_sec))
    }.max()
  }

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
    if let taken = submissions.first(where: { isTaken($0.student) }) {
      throw GradingError(
        .notFound, "\(taken.folder.path) has the name of the class's table or gradebook: rename the folder.")
    }
    guard !submissions.isEmpty else {
      throw GradingError(
        .notFound,
        "\(path.path) holds no submissions: neither a file of the lab (\(files.joined(separator: ", "))) nor folders.")
    }
    return submissions
  }

  /// Whether the grader itself writes a file of a name to its output folder.
  private static func isTaken(_ name: String) -> Bool {
    [GradesTable.fileName, ClassPage.fileName].contains(name) || name.hasPrefix(GradeStore.fileName)
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
