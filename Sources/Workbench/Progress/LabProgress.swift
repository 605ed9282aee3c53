import CheckRecords
import Foundation
import Grading

/// What a student's copy remembers of a lab: how each public check ended last, and the hints that were shown.
package struct LabProgress: Codable, Sendable, Equatable {
  /// How a check ended last.
  package struct Result: Codable, Sendable, Equatable {
    package var outcome: Outcome
    /// The hint that the failing check itself gave.
    package var hint: String?
    /// The fingerprint of the files that were checked.
    package var files: String

    /// Creates a result.
    package init(outcome: Outcome, hint: String?, files: String) {
      (self.outcome, self.hint, self.files) = (outcome, hint, files)
    }
  }

  /// The lab's name.
  package var lab: String
  /// When it was checked last, in seconds since 1970.
  package var checkedAt: Double?
  /// The last results by check.
  package var results: [String: Result] = [:]
  /// How many hints on a check have been shown.
  package var hintsShown: [String: Int] = [:]

  /// Creates the progress of a lab that nobody has begun.
  package init(lab: String) {
    self.lab = lab
  }

  /// Takes in what a run of checks found.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - fingerprint: The fingerprint of the files that were checked.
  ///   - time: When that was, in seconds since 1970.
  package mutating func take(_ report: SubmissionReport, fingerprint: String, at time: Double) {
    checkedAt = time
    for check in report.checks {
      results[check.id] = Result(outcome: check.outcome, hint: check.hint, files: fingerprint)
      if check.outcome == .passed { hintsShown[check.id] = nil }
    }
  }

  /// How a check ended last; `nil` when it never ran.
  package func outcome(of id: String) -> Outcome? { results[id]?.outcome }

  /// How many of these checks passed when they ran last.
  package func passedCount(of checks: [LabOutline.Check]) -> Int {
    checks.count { outcome(of: $0.id) == .passed }
  }

  /// Whether every check ran on the files as they are now.
  package func isCurrent(for checks: [LabOutline.Check], fingerprint: String) -> Bool {
    checks.allSatisfy { results[$0.id]?.files == fingerprint }
  }
}

extension LabOutline {
  /// The first task that isn't done; `nil` when all are.
  package func nextTask(after progress: LabProgress) -> Task? {
    tasks.first { task in task.checks.contains { progress.outcome(of: $0.id) != .passed } }
  }
}
