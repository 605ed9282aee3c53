import Foundation

/// Who changes the gradebook, and why; when is added as it happens.
public struct Change: Sendable, Equatable {
  /// Who: a person's or a program's name.
  public var who: String
  /// Why, in a sentence.
  public var why: String

  /// Creates a change.
  ///
  /// - Parameters:
  ///   - who: A person's or a program's name.
  ///   - why: Why, in a sentence.
  public init(who: String, why: String) {
    self.who = who
    self.why = why
  }

  /// The name of whoever runs this program.
  public static var user: String {
    let environment = ProcessInfo.processInfo.environment
    return environment["SUDO_USER"] ?? environment["USER"] ?? NSUserName()
  }
}

/// A change as it was written down.
public struct RecordedChange: Sendable, Equatable {
  /// When.
  public var at: Date
  /// Who.
  public var who: String
  /// Why.
  public var why: String
  /// What was changed, in a sentence.
  public var what: String

  /// Creates it from its parts.
  package init(
    at: Date, who: String, why: String, what: String
  ) {
    self.at = at
    self.who = who
    self.why = why
    self.what = what
  }
}
