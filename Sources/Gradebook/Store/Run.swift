import Foundation

/// What a run's verdicts depend on besides the submissions, as hashes.
public struct RunInputs: Sendable, Equatable {
  /// The rubric's SHA-256, hexadecimal.
  public var rubric: String
  /// That of the checks and of what they stand on.
  public var checks: String
  /// That of what submissions are compiled with.
  public var kit: String
  /// The seed of the checks' random numbers.
  public var seed: UInt64
  /// The sandbox.
  public var sandbox: String

  /// Creates what a run depends on.
  package init(rubric: String, checks: String, kit: String, seed: UInt64, sandbox: String) {
    self.rubric = rubric
    self.checks = checks
    self.kit = kit
    self.seed = seed
    self.sandbox = sandbox
  }

  /// What differs from an earlier run's, in words.
  func changes(since earlier: RunInputs) -> [String] {
    let parts: [(isChanged: Bool, words: String)] = [
      (rubric != earlier.rubric, "the rubric"), (checks != earlier.checks, "the checks"),
      (kit != earlier.kit, "what submissions are compiled with"),
      (seed != earlier.seed, "the seed"), (sandbox != earlier.sandbox, "the sandbox"),
    ]
    return parts.filter(\.isChanged).map(\.words)
  }
}

/// One go at grading, over however many interruptions.
public struct Run: Sendable, Equatable {
  /// Its number, from 1.
  public var id: Int64
  /// The lab.
  public var lab: String
  /// What its verdicts depend on.
  public var inputs: RunInputs
  /// Whether it grades again what was graded before.
  public var regrades: Bool
  /// When it began.
  public var startedAt: Date
  /// Who began it.
  public var who: String
  /// When it was through; `nil` when it was interrupted or goes on.
  public var finishedAt: Date?
  /// How many submissions it has graded.
  public var results: Int
}
