/// How a check ended: a closed list.
public enum Outcome: String, Codable, Sendable, CaseIterable {
  /// The check's own record says that everything it expected held.
  case passed
  /// An expectation did not hold.
  case failed
  /// The check reached a stub that nobody has filled in.
  case notImplemented
  /// The student's code stopped its process: a trap, an endless recursion, an `exit`.
  case trapped
  /// The student's code did not answer within the rubric's limit.
  case timedOut
  /// The student's code asked for more memory than the rubric allows.
  case outOfMemory
  /// The check reached a file that was replaced by its stub because it didn't compile.
  case didNotCompile
  /// A check that this one comes after did not pass.
  case skipped
  /// Our own fault: it never costs points silently, and marks the submission as needing a person.
  case graderError
}
