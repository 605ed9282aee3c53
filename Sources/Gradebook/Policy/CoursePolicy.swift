import Foundation

/// The course's dates and what they mean: `grading/course.yml`.
///
///     course: "Deep Learning"
///     time-zone: Europe/Prague
///     late: { grace: 15 minutes, per-started-day: 10%, at-most: 50% }
///     labs:
///       - lab: GradientDescent
///         due: 2026-10-12 23:59
///         counts: best                  # or last, which is the default
///         visible: 2026-10-15 00:00     # when after-due checks speak; by default when the lab is due
///         extensions: { ada: 2026-10-19 23:59 }
///     groups:
///       - group: Labs
///         labs: [GradientDescent]
///         drop-lowest: 1
public struct CoursePolicy: Sendable, Equatable {
  /// Which of a student's attempts counts.
  public enum Attempts: String, Sendable, CaseIterable {
    /// The one that brings most after its penalty.
    case best
    /// The latest.
    case last
  }

  /// What holds for one lab.
  public struct LabPolicy: Sendable, Equatable {
    /// When it is due; `nil` when nothing can be late.
    public var due: Date?
    /// When checks that are for after the due date speak; `nil` means when the lab is due.
    public var visible: Date?
    /// Which attempt counts.
    public var counts: Attempts
    /// What being late costs; `nil` when it costs nothing.
    public var late: LatePenalty?
    /// The students who have more time, and until when.
    public var extensions: [String: Date]

    /// Creates a policy; without arguments it is that of a lab of which nothing is said.
    public init(
      due: Date? = nil, visible: Date? = nil, counts: Attempts = .last, late: LatePenalty? = nil,
      extensions: [String: Date] = [:]
    ) {
      self.due = due
      self.visible = visible
      self.counts = counts
      self.late = late
      self.extensions = extensions
    }
  }

  /// Labs that are summed up together.
  public struct Group: Sendable, Equatable {
    /// The group's name.
    public var name: String
    /// Its labs.
    public var labs: [String]
    /// How many of a student's worst labs are left out.
    public var dropLowest: Int

    /// Creates a group.
    public init(name: String, labs: [String], dropLowest: Int) {
      self.name = name
      self.labs = labs
      self.dropLowest = dropLowest
    }
  }

  /// The course's name, for people.
  public var title: String
  /// The zone that its times are in.
  public var zone: TimeZone
  /// What holds for each lab of which something is said.
  public var labs: [String: LabPolicy]
  /// The groups.
  public var groups: [Group]

  /// Creates a policy; without arguments it is that of a course without dates.
  public init(
    title: String = "", zone: TimeZone = .gmt, labs: [String: LabPolicy] = [:], groups: [Group] = []
  ) {
    self.title = title
    self.zone = zone
    self.labs = labs
    self.groups = groups
  }

  /// What holds for a lab.
  ///
  /// - Parameter lab: The lab's name.
  /// - Returns: Its policy; that of a lab without dates when the course says nothing of it.
  public func policy(of lab: String) -> LabPolicy { labs[lab] ?? LabPolicy() }

  /// When a student's work is due: the latest of the lab's date and the student's extensions.
  ///
  /// - Parameters:
  ///   - lab: The lab's name.
  ///   - student: The student's name.
  ///   - extended: What the gradebook grants.
  /// - Returns: The time, or `nil` when the lab has no date.
  public func due(of lab: String, for student: String, extended: Date? = nil) -> Date? {
    let policy = policy(of: lab)
    return policy.due.map { due in [due, policy.extensions[student] ?? due, extended ?? due].max() ?? due }
  }

  /// Until when handing in costs a student nothing: the due date and its grace.
  ///
  /// - Parameters:
  ///   - lab: The lab's name.
  ///   - student: The student's name.
  ///   - extended: What the gradebook grants.
  /// - Returns: The time, or `nil` when the lab has no date.
  public func endOfGrace(of lab: String, for student: String, extended: Date? = nil) -> Date? {
    let grace = policy(of: lab).late?.grace ?? 0
    return due(of: lab, for: student, extended: extended)?.addingTimeInterval(Double(grace))
  }

  /// Whether checks that are for after the due date may speak to a student.
  ///
  /// - Parameters:
  ///   - lab: The lab's name.
  ///   - student: The student's name.
  ///   - extended: What the gradebook grants.
  ///   - now: The time.
  /// - Returns: True when the lab is due for the student, and its date of visibility has come.
  public func showsAfterDue(of lab: String, to student: String, extended: Date? = nil, now: Date) -> Bool {
    let dates = [due(of: lab, for: student, extended: extended), policy(of: lab).visible].compactMap { $0 }
    return dates.allSatisfy { now >= $0 }
  }
}
