/// A report with the files that it is about.
public struct GradedSubmission: Sendable {
  /// The report; without hashes, which the gradebook adds.
  public var report: SubmissionReport
  /// The files as they were taken in.
  package var staged: [StagedFile]

  package init(report: SubmissionReport, staged: [StagedFile]) {
    self.report = report
    self.staged = staged
  }
}
