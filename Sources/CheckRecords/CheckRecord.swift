/// What one check found: a line of JSON that the trusted side writes as the check ends.
public struct CheckRecord: Codable, Sendable, Equatable {
  /// `Class.testMethod`.
  public var id: String
  /// How the check ended.
  public var outcome: Outcome
  /// One or two sentences for the student; empty when the check passed.
  public var message: String
  /// The pattern that the message names, if it names one.
  public var pattern: ErrorPattern?
  /// The next experiment to make, from the expectation that failed.
  public var hint: String?
  /// The student's line, such as `LinearModel.swift:4, in predictions(of:for:)`.
  public var location: String?
  /// The file whose stub the check reached, when the outcome is ``Outcome/notImplemented``.
  public var stubFile: String?
  /// Wall-clock time, in seconds.
  public var seconds: Double
  /// What the student's code printed during the check; 64 KiB at most.
  public var output: String
  /// What was received beside what was expected; public checks only.
  public var comparison: ValueComparison?
  /// What there is to look at; studies only.
  public var study: Study?

  /// Creates a record; every text is empty or absent unless given.
  public init(
    id: String, outcome: Outcome, message: String = "", pattern: ErrorPattern? = nil, hint: String? = nil,
    location: String? = nil, stubFile: String? = nil, seconds: Double = 0, output: String = ""
  ) {
    self.id = id
    self.outcome = outcome
    self.message = message
    self.pattern = pattern
    self.hint = hint
    self.location = location
    self.stubFile = stubFile
    self.seconds = seconds
    self.output = output
  }
}
