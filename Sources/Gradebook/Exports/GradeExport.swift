import CheckRecords
import Foundation
import Grading

/// What an export is made of: a lab, and what each student has in it.
public struct GradeExport: Sendable {
  /// The lab's name.
  let lab: String
  /// The lab's title, for people.
  let title: String
  /// The points that there are.
  let possible: Points
  /// The course's policy.
  let policy: CoursePolicy
  /// When it is made.
  let now: Date
  /// Every student, by name.
  let standings: [Standing]

  /// Gathers what an export needs.
  ///
  /// - Parameters:
  ///   - rubric: The lab's rubric.
  ///   - records: What is known of each student in the lab.
  ///   - policy: The course's policy.
  ///   - now: The time that decides what is visible already.
  public init(rubric: Rubric, records: [LabRecord], policy: CoursePolicy, now: Date = .now) {
    lab = rubric.lab
    title = rubric.title
    possible = Points(rubric.points)
    self.policy = policy
    self.now = now
    standings = records.map { Standing($0, under: policy) }
  }

  /// The students whose grade isn't final, because something of ours failed: exports leave them out.
  public var unsettled: [String] { standings.filter(\.needsPerson).map(\.record.student.name) }

  /// What may be exported of each student.
  var settled: [Standing] { standings.filter { !$0.needsPerson } }
}

extension Standing {
  /// Whether a person has to look: a check could not be made, and nobody has decided about its points.
  ///
  /// What was skipped in such a report may have been so because of that check, so it is to be decided about as well.
  public var needsPerson: Bool {
    guard let report = counted?.attempt.report, report.status == .graderError else { return false }
    return report.checks.contains {
      [.graderError, .skipped].contains($0.outcome) && record.overrides[$0.id] == nil
    }
  }

  /// The points of a check, with a person's in place of what was found.
  func points(of check: SubmissionReport.Check) -> Points {
    record.overrides[check.id]?.points ?? Points(check.earned)
  }

  /// What a check may say to the student now: nothing when it is hidden, or for later.
  func words(of check: SubmissionReport.Check, now: Date) -> String {
    let speaks = check.visibility == .public || (check.visibility == .afterDue && showsAfterDue(now: now))
    guard speaks, check.outcome != .passed else { return "" }
    return [check.message, check.location.map { "At \($0)." } ?? "", check.hint.map { "Next: \($0)" } ?? ""]
      .filter { !$0.isEmpty }.joined(separator: "\n").visible
  }
}
