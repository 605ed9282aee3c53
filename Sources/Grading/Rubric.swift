import CheckRecords
import Foundation

/// What a lab asks for and what it is worth: `grading/<Lab>/rubric.yml`.
public struct Rubric: Sendable, Equatable {
  /// One check and its worth.
  public struct Check: Sendable, Equatable {
    /// `Class.testMethod`.
    public var id: String
    /// What the check is about, for people.
    public var title: String
    /// What it is worth.
    public var points: Int
    /// Who may see what it says.
    public var visibility: Visibility
    /// The checks that have to pass first.
    public var after: [String]
    /// Hints for when it fails, the gentlest first.
    public var hints: [String]
    /// The formula that it is about, in one line.
    public var formula: String?
    /// The line of the rubric that it starts on, from 1.
    package var line: Int

    /// The next experiment to make when it fails.
    public var hint: String? { hints.first }
  }

  /// What a submission may use.
  public struct Limits: Sendable, Equatable {
    /// Wall-clock time that the student's code may take in one check, in seconds.
    public var seconds: Double
    /// The memory that a process of the student's may allocate, in bytes.
    public var memory: Int
  }

  /// The lab's name.
  public var lab: String
  /// The lab's title, for people.
  public var title: String
  /// The total of all checks' points.
  public var points: Int
  /// The student's files.
  public var files: [String]
  /// The engine's modules that the student's files may import.
  public var imports: [String]
  /// Whether the student's code is compiled with `-O`; a trap then names no line.
  public var optimize: Bool
  /// What a submission may use.
  public var limits: Limits
  /// The seed that a run uses unless told another.
  public var seed: UInt64
  /// The checks, in the order of the feedback.
  public var checks: [Check]

  /// The checks that a student's copy has too.
  public var publicChecks: [Check] { checks.filter { $0.visibility == .public } }
}
