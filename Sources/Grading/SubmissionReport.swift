import CheckRecords
import Foundation

/// What grading one submission found: `report.json`.
public struct SubmissionReport: Codable, Sendable {
  /// What became of the submission as a whole.
  public enum Status: String, Codable, Sendable {
    /// Every check has a verdict.
    case graded
    /// Nothing in it could be graded; `notes` say why.
    case rejected
    /// Something of ours failed: a person has to look.
    case graderError
  }

  /// A file that the rubric names.
  public struct File: Codable, Sendable {
    /// Its name.
    public var name: String
    /// The SHA-256 of its bytes, hexadecimal; `nil` when it was not taken in.
    public var sha256: String?
    /// What became of it.
    public var state: FileState
    /// Why it was replaced: the compiler's words, or ours.
    public var diagnostics: String
  }

  /// A check's verdict.
  public struct Check: Codable, Sendable {
    /// `Class.testMethod`.
    public var id: String
    /// What it is about.
    public var title: String
    /// What it is worth.
    public var points: Int
    /// What it brought.
    public var earned: Int
    /// How it ended.
    public var outcome: Outcome
    /// Who may see what it says.
    public var visibility: Visibility
    /// What it says; empty when it passed.
    public var message: String
    /// The pattern that the message names: for an audit, and no part of the JSON.
    package var pattern: ErrorPattern?
    /// The next experiment to make; `nil` when it passed.
    public var hint: String?
    /// The student's line, where one is known.
    public var location: String?
    /// Wall-clock time, in seconds.
    public var seconds: Double
    /// What the student's code printed.
    public var output: String
    /// What was received beside what was expected, in a public check that compares values.
    public var comparison: ValueComparison?
  }

  /// Where the time went, in seconds.
  public struct Times: Codable, Sendable {
    /// Taking the files in.
    public var stage: Double
    /// Compiling and linking, all attempts.
    public var compile: Double
    /// Running the checks.
    public var check: Double
  }

  /// The note of a report that was made without a sandbox.
  public static let openNote = "Graded without a sandbox: the code could reach all that the grader can."

  /// The lab's name.
  public var lab: String
  /// The student's name, which is the submission's folder's.
  public var student: String
  /// The SHA-256 over the files' names and bytes, hexadecimal.
  public var submission: String
  /// The points earned.
  public var score: Int
  /// The points that there are.
  public var maxScore: Int
  /// What became of it.
  public var status: Status
  /// Which sandbox it ran in.
  public var sandbox: String
  /// The limits that were in force.
  public var limits: [String: String]
  /// The seed of its chance.
  public var seed: UInt64
  /// Sentences about the submission as a whole.
  public var notes: [String]
  /// Its files, in the rubric's order.
  public var files: [File]
  /// Its checks, in the rubric's order.
  public var checks: [Check]
  /// Where the time went.
  public var seconds: Times

  /// The report as JSON, with sorted keys; what is not known is `null`, so that every key is always there.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}

extension SubmissionReport.File {
  /// Says what became of a file that was compiled, or left out.
  package init(_ result: Compilation.FileResult) {
    self.init(name: result.name, sha256: nil, state: result.state, diagnostics: result.diagnostics)
  }

  /// Encodes every key.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(sha256, forKey: .sha256)
    try container.encode(state, forKey: .state)
    try container.encode(diagnostics, forKey: .diagnostics)
  }
}

extension SubmissionReport.Check {
  private enum CodingKeys: CodingKey {
    case id, title, points, earned, outcome, visibility, message, hint, location, seconds, output, comparison
  }

  /// Encodes every key.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(title, forKey: .title)
    try container.encode(points, forKey: .points)
    try container.encode(earned, forKey: .earned)
    try container.encode(outcome, forKey: .outcome)
    try container.encode(visibility, forKey: .visibility)
    try container.encode(message, forKey: .message)
    try container.encode(hint, forKey: .hint)
    try container.encode(location, forKey: .location)
    try container.encode(seconds, forKey: .seconds)
    try container.encode(output, forKey: .output)
    try container.encode(comparison, forKey: .comparison)
  }
}
