import Foundation

/// Which commit of a student's Git clone counts.
public struct CommitRule: Sendable {
  /// Until when a student's commits count; `nil` for all.
  let until: @Sendable (_ student: String) -> Date?
  /// Writes a time in the course's zone.
  let words: @Sendable (Date) -> String

  /// Creates a rule.
  ///
  /// - Parameters:
  ///   - words: Writes a time in the course's zone.
  ///   - until: Until when a student's commits count; `nil` for all.
  public init(words: @escaping @Sendable (Date) -> String, until: @escaping @Sendable (_ student: String) -> Date?) {
    self.until = until
    self.words = words
  }

  /// All commits count.
  public static let all = CommitRule(words: { $0.ISO8601Format() }, until: { _ in nil })
}
