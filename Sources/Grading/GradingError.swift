/// What keeps a lab from being graded: it ends as one sentence on the standard error stream and a non-zero exit status.
public struct GradingError: Error, CustomStringConvertible {
  /// What kind of thing went wrong.
  public enum Code: Sendable {
    /// A folder or file that was named is not there, or can't be read.
    case notFound
    /// A rubric that can't be used.
    case rubric
    /// The compiler, the sandbox or another program that is needed is missing or doesn't work.
    case environment
    /// The kit or the checks don't build.
    case build
    /// A file can't be written.
    case output
  }

  /// What kind of thing went wrong.
  public let code: Code
  /// One sentence that says what is wrong and what to do.
  public let description: String
  /// The error behind it, if there is one.
  public let underlying: (any Error)?

  /// Creates an error.
  public init(_ code: Code, _ description: String, underlying: (any Error)? = nil) {
    self.code = code
    self.description = description
    self.underlying = underlying
  }
}
