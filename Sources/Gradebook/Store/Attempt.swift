import Foundation
import Grading

/// One attempt of a student's at a lab, with its latest result.
public struct Attempt: Sendable {
  /// The submission's number in the gradebook.
  public var submission: Int64
  /// When it was handed in; `nil` when nobody knows, and then it isn't late.
  public var submittedAt: Date?
  /// The run that its result is from.
  public var run: Int64
  /// What grading found.
  public var report: SubmissionReport

  /// Creates it from its parts.
  package init(
    submission: Int64, submittedAt: Date?, run: Int64, report: SubmissionReport
  ) {
    self.submission = submission
    self.submittedAt = submittedAt
    self.run = run
    self.report = report
  }
}

/// Points that a person gave for a check, in place of what grading found.
public struct Override: Sendable, Equatable {
  /// `Class.testMethod`.
  public var check: String
  /// The points.
  public var points: Points
  /// Who, when and why.
  public var change: RecordedChange

  /// Creates it from its parts.
  package init(
    check: String, points: Points, change: RecordedChange
  ) {
    self.check = check
    self.points = points
    self.change = change
  }
}

/// What a person says to a student about a lab.
public struct Comment: Sendable, Equatable {
  /// The words.
  public var text: String
  /// Who, when and why.
  public var change: RecordedChange

  /// Creates it from its parts.
  package init(text: String, change: RecordedChange) {
    self.text = text
    self.change = change
  }
}

/// A student as the roster knows them.
public struct Student: Sendable, Equatable {
  /// What the student's submissions are filed under.
  public var name: String
  /// The given name.
  public var firstName: String?
  /// The family name.
  public var lastName: String?
  /// The address.
  public var email: String?
  /// The section or group.
  public var section: String?
  /// The number in Canvas.
  public var canvasID: String?
  /// The number in the university's own system.
  public var sisUserID: String?
  /// The login in the university's own system.
  public var sisLoginID: String?
  /// The number of the participant in Moodle.
  public var moodleID: String?

  /// Creates a student.
  ///
  /// - Parameter name: What the student's submissions are filed under.
  public init(name: String) {
    self.name = name
  }
}

/// All that the gradebook knows of one student in one lab.
public struct LabRecord: Sendable {
  /// Who.
  public var student: Student
  /// The lab.
  public var lab: String
  /// The attempts, from the first to the latest.
  public var attempts: [Attempt]
  /// The points that people gave, by check.
  public var overrides: [String: Override]
  /// Until when a person gave the student time.
  public var extended: Date?
  /// What people say to the student.
  public var comments: [Comment]

  /// Creates it from its parts.
  package init(
    student: Student, lab: String, attempts: [Attempt], overrides: [String: Override], extended: Date?,
    comments: [Comment]
  ) {
    self.student = student
    self.lab = lab
    self.attempts = attempts
    self.overrides = overrides
    self.extended = extended
    self.comments = comments
  }
}

extension Student {
  /// Whether numbers that stay a student's own say that this is somebody else; Moodle's are another in each assignment.
  func contradicts(_ other: Student) -> Bool {
    let numbers: [KeyPath<Student, String?>] = [\.canvasID, \.sisUserID]
    return numbers.contains { path in
      guard let one = self[keyPath: path], let another = other[keyPath: path] else { return false }
      return one != another
    }
  }
}
