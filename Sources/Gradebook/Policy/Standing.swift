import Foundation
import Grading

/// What a student's attempts at a lab come to: overrides, then lateness, then which attempt counts.
public struct Standing: Sendable {
  /// What one attempt comes to.
  public struct Grade: Sendable {
    /// The attempt.
    public var attempt: Attempt
    /// The points of its checks, with what people gave in place of some.
    public var earned: Points
    /// What being late costs.
    public var cost: Percentage
    /// What is left: the points that count.
    public var score: Points

    /// The points that being late took.
    public var penalty: Points { earned - score }
  }

  /// What is known of the student in the lab.
  public let record: LabRecord
  /// When the lab is due for this student; `nil` when nothing can be late.
  public let due: Date?
  /// What each attempt comes to, from the first to the latest.
  public let grades: [Grade]
  /// The one that counts; `nil` when nothing was handed in.
  public let counted: Grade?

  private let policy: CoursePolicy

  /// Applies a policy.
  ///
  /// - Parameters:
  ///   - record: What is known of the student in the lab.
  ///   - policy: The course's policy.
  public init(_ record: LabRecord, under policy: CoursePolicy) {
    let due = policy.due(of: record.lab, for: record.student.name, extended: record.extended)
    let lab = policy.policy(of: record.lab)
    let grades = record.attempts.map { attempt in
      Grade(attempt, overrides: record.overrides, due: due, late: lab.late, zone: policy.zone)
    }
    self.record = record
    self.policy = policy
    self.due = due
    self.grades = grades
    counted =
      switch lab.counts {
      case .last: grades.last
      // Of equals the earliest, so that trying again never costs anything.
      case .best: grades.reduce(nil) { best, grade in best.map { $0.score >= grade.score } ?? false ? best : grade }
      }
  }

  /// Whether checks that are for after the due date may speak to the student.
  ///
  /// - Parameter now: The time.
  /// - Returns: True when the dates that the course states have come.
  public func showsAfterDue(now: Date) -> Bool {
    policy.showsAfterDue(of: record.lab, to: record.student.name, extended: record.extended, now: now)
  }

  /// How an attempt's points came about, in sentences for the student; none when they are just the checks' points.
  ///
  /// - Parameter grade: What the attempt comes to.
  /// - Returns: The sentences.
  public func explanation(of grade: Grade) -> [String] {
    [overrideSentence(grade), latenessSentence(grade), countingSentence(grade)].compactMap { $0 }
  }

  private func overrideSentence(_ grade: Grade) -> String? {
    if grade.attempt.report.status == .rejected {
      return record.overrides.isEmpty ? nil : "A person set its points: \(grade.earned.short)."
    }
    let titles = grade.attempt.report.checks.filter { record.overrides[$0.id] != nil }.map(\.title)
    guard !titles.isEmpty else { return nil }
    return "A person set the points of: \(titles.joined(separator: ", "))."
  }

  private func latenessSentence(_ grade: Grade) -> String? {
    guard let due, let submitted = grade.attempt.submittedAt, submitted > due else { return nil }
    let time = LocalTime(zone: policy.zone)
    let dates = "Handed in \(time.plain(submitted)), due \(time.words(due))"
    guard grade.cost > .zero else { return "\(dates): being late costs nothing here." }
    let days = time.startedDays(from: due, to: submitted)
    return "\(dates), so day \(days) after the due date had begun. "
      + "That costs \(grade.cost) of \(grade.earned.short) points: \(grade.penalty.short) are taken off, "
      + "and \(grade.score.short) are left."
  }

  private func countingSentence(_ grade: Grade) -> String? {
    guard grades.count > 1, let counted,
      let place = grades.firstIndex(where: { $0.attempt.submission == counted.attempt.submission })
    else { return nil }
    let isThis = grade.attempt.submission == counted.attempt.submission
    let rule = policy.policy(of: record.lab).counts.rawValue
    return "Of \(grades.count) attempts the \(rule) one counts: "
      + (isThis ? "this one." : "attempt \(place + 1), with \(counted.score.short) points.")
  }
}

extension Standing.Grade {
  /// Works out what an attempt comes to.
  init(_ attempt: Attempt, overrides: [String: Override], due: Date?, late: LatePenalty?, zone: TimeZone) {
    self.attempt = attempt
    earned =
      switch attempt.report.status {
      // Nothing was checked, so that what people gave is all there is.
      case .rejected: overrides.values.reduce(.zero) { $0 + $1.points }
      case .graded, .graderError:
        attempt.report.checks.reduce(.zero) { $0 + (overrides[$1.id]?.points ?? Points($1.earned)) }
      }
    cost = .zero
    if let due, let submitted = attempt.submittedAt, let late {
      cost = late.cost(submitted: submitted, due: due, zone: zone)
    }
    score = earned.reduced(by: cost)
  }
}
