import Foundation
import Grading

/// A student's submission, ready to be graded.
public struct Submission: Sendable, Equatable {
  /// The student's name, which submissions are filed under.
  public var student: String
  /// The folder with the student's files.
  public var folder: URL
  /// When it was handed in; `nil` when nobody knows.
  public var submittedAt: Date?
  /// Whether the platform marks it as late; `nil` when it says nothing.
  public var isMarkedLate: Bool?
  /// Sentences about how it was handed in, which the student reads too.
  public var notes: [String] = []
  /// Why nothing can be taken from it, such as an archive that can't be opened; `nil` when it is graded.
  public var rejection: String?
  /// When the archive that it came in was last changed; `nil` when it came in none.
  var archiveChanged: Date?

  /// When the newest of the lab's files was changed, as the file system has it, or else the archive that they came in.
  ///
  /// - Parameter files: The names of the lab's files.
  /// - Returns: The time to the second, or `nil` when none of the files is there.
  public func newestChange(of files: [String]) -> Date? {
    if let archiveChanged { return archiveChanged }
    return files.compactMap { name in
      var status = stat()
      guard lstat(folder.appending(path: name).path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        return nil
      }
      return Date(timeIntervalSince1970: Double(status.st_mtim.tv_sec))
    }.max()
  }

  /// The files as they are taken in: all refused where the submission is.
  func staged(_ files: [String]) -> [StagedFile] {
    guard let rejection else { return Staging.stage(files, from: folder) }
    return files.map { StagedFile(name: $0, text: nil, refusal: rejection) }
  }
}
