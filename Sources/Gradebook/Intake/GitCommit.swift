import Foundation

/// A commit, as `git log` prints it.
struct GitCommit: Equatable {
  /// What git has to print of each commit.
  static let format = "%H%x09%ct%x09%an%x09%ae"

  var hash: String
  /// When it was committed, as the student's computer says.
  var time: Date
  var author: String
  var address: String

  /// Reads a line; `nil` when it is none of git's.
  init?(_ line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 4, let seconds = Double(fields[1]), fields[0].allSatisfy(\.isHexDigit), !fields[0].isEmpty
    else {
      return nil
    }
    (hash, time) = (fields[0], Date(timeIntervalSince1970: seconds))
    (author, address) = (fields[2], fields[3])
  }

  /// The newest commit that was made in time.
  ///
  /// - Parameters:
  ///   - log: The commits, the newest first.
  ///   - until: The last time that counts; `nil` for any.
  /// - Returns: The commit, and how many came after it; `nil` when none was made in time.
  static func counted(in log: [GitCommit], until: Date?) -> (commit: GitCommit, later: Int)? {
    let place = log.firstIndex { commit in until.map { commit.time <= $0 } ?? true }
    return place.map { (log[$0], $0) }
  }
}
