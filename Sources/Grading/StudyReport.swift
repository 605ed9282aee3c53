import CheckRecords
import Foundation

/// What a lab's studies found of a submission.
package struct StudyReport: Sendable {
  /// What became of the student's files, in the rubric's order.
  package var files: [SubmissionReport.File]
  /// What each study found, in the order of their titles; one that found nothing says why in its message.
  package var records: [CheckRecord]

  /// Creates a report.
  package init(files: [SubmissionReport.File], records: [CheckRecord]) {
    (self.files, self.records) = (files, records)
  }

  /// Whether every study ran to its end.
  package var isWhole: Bool { records.allSatisfy { $0.outcome == .passed } }
}

extension StudyReport {
  /// Gathers what studies wrote.
  init(ids: [String], records: [String: CheckRecord], files: [Compilation.FileResult]) {
    self.files = files.map(SubmissionReport.File.init)
    self.records = ids.map { Scoring.record(of: $0, in: records, files: files) }
      .sorted { first, second in
        // `Task 9` before `Task 10`; what never said its title comes last.
        guard let one = first.study?.title else { return false }
        guard let other = second.study?.title else { return true }
        return one.compare(other, options: .numeric) == .orderedAscending
      }
  }
}
