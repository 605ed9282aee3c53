import Foundation
import Grading

/// Grades the submissions of a class, several at a time, and writes what each student and the class get.
///
/// In the output folder: `<student>/report.json`, `<student>/feedback.html` and, at the end, `grades.csv`.
public struct ClassGrader: Sendable {
  /// Something that happened on the way.
  public enum Event: Sendable {
    /// A submission is done: its report, and how many are done now.
    case graded(SubmissionReport, done: Int, of: Int)
  }

  private let grader: SubmissionGrader
  private let output: URL
  private let jobs: Int
  private let showsAfterDue: Bool

  /// Creates a grader of a class.
  ///
  /// - Parameters:
  ///   - grader: The lab's grader.
  ///   - output: The folder to write to; made when it isn't there.
  ///   - jobs: How many submissions are graded at a time.
  ///   - showsAfterDue: Whether feedback shows what checks say that are visible after the due date.
  public init(grader: SubmissionGrader, output: URL, jobs: Int, showsAfterDue: Bool = true) {
    self.grader = grader
    self.output = output
    self.jobs = max(1, jobs)
    self.showsAfterDue = showsAfterDue
  }

  /// Grades submissions.
  ///
  /// - Parameters:
  ///   - submissions: The submissions.
  ///   - onEvent: Called as things happen.
  /// - Returns: The reports, in the order of the submissions.
  /// - Throws: ``GradingError`` when a result can't be written; those written before stay.
  public func grade(
    _ submissions: [Submission], onEvent: @escaping @Sendable (Event) -> Void = { _ in }
  ) async throws -> [SubmissionReport] {
    try FileWriting.makeFolder(output)
    var reports: [Int: SubmissionReport] = [:]
    try await withThrowingTaskGroup(of: (place: Int, slot: Int, report: SubmissionReport).self) { group in
      var waiting = submissions.indices.makeIterator()
      func start(in slot: Int) {
        guard let place = waiting.next() else { return }
        group.addTask { (place, slot, try await grade(submissions[place], slot: slot)) }
      }
      for slot in 0..<min(jobs, submissions.count) { start(in: slot) }
      while let finished = try await group.next() {
        reports[finished.place] = finished.report
        onEvent(.graded(finished.report, done: reports.count, of: submissions.count))
        start(in: finished.slot)
      }
    }
    let sorted = submissions.indices.compactMap { reports[$0] }
    try FileWriting.write(Data(GradesTable.csv(sorted).utf8), to: output.appending(path: GradesTable.fileName))
    return sorted
  }

  private func grade(_ submission: Submission, slot: Int) async throws -> SubmissionReport {
    let graded = try await grader.grade(submission.folder, student: submission.student, slot: slot)
    let report = graded.reportWithDigests
    let folder = output.appending(path: submission.student)
    try FileWriting.makeFolder(folder)
    let page = try FeedbackPage(
      report: report, graded: graded, showsAfterDue: showsAfterDue, title: grader.rubric.title)
    try FileWriting.write(Data(page.html().utf8), to: folder.appending(path: "feedback.html"))
    try FileWriting.write(try report.json(), to: folder.appending(path: "report.json"))
    return report
  }
}
