import Foundation
import Grading

/// Grades the submissions of a class, several at a time, and writes what each student and the class get.
///
/// A result is in the gradebook as soon as it is found, so that whatever stops a run, the same run carries on later.
/// What was graded before with the same rubric, checks, kit, seed and sandbox is kept.
public struct ClassGrader: Sendable {
  /// Something that happened on the way.
  public enum Event: Sendable {
    /// A submission is done: its report, and how many are done now.
    case graded(SubmissionReport, done: Int, of: Int)
  }

  private let grader: SubmissionGrader
  private let store: GradeStore
  private let output: URL
  private let feedback: FeedbackFolder
  private let jobs: Int
  private let regrades: Bool
  private let change: Change

  /// Creates a grader of a class.
  ///
  /// - Parameters:
  ///   - grader: The lab's grader.
  ///   - store: The gradebook.
  ///   - output: The folder to write to; made when it isn't there.
  ///   - feedback: Writes what each student gets.
  ///   - jobs: How many submissions are graded at a time.
  ///   - regrades: Whether what was graded before is graded again.
  ///   - change: Who grades, and why.
  public init(
    grader: SubmissionGrader, store: GradeStore, output: URL, feedback: FeedbackFolder, jobs: Int,
    regrades: Bool = false, change: Change
  ) {
    self.grader = grader
    self.store = store
    self.output = output
    self.feedback = feedback
    self.jobs = max(1, jobs)
    self.regrades = regrades
    self.change = change
  }

  /// Grades submissions.
  ///
  /// - Parameters:
  ///   - submissions: The submissions.
  ///   - onEvent: Called as things happen.
  /// - Returns: The reports, in the order of the submissions, and how many of them were kept.
  /// - Throws: ``GradingError`` when a result can't be written; those written before stay.
  public func grade(
    _ submissions: [Submission], onEvent: @escaping @Sendable (Event) -> Void = { _ in }
  ) async throws -> (reports: [SubmissionReport], kept: Int) {
    try FileWriting.makeFolder(output)
    let inputs = try RunInputs(of: grader)
    let interrupted = try store.interruptedRun(of: grader.rubric.lab, inputs, regrades: regrades)
    var reports: [Int: SubmissionReport] = [:]
    for (place, submission) in submissions.enumerated() {
      reports[place] = try keptReport(on: submission, inputs, interrupted)
    }
    let kept = reports.count
    let missing = submissions.indices.filter { reports[$0] == nil }
    if !missing.isEmpty {
      let run = try interrupted ?? store.beginRun(of: grader.rubric.lab, inputs, regrades: regrades, change)
      try await grade(missing.map { (place: $0, submission: submissions[$0]) }, in: run) { place, report in
        reports[place] = report
        onEvent(.graded(report, done: reports.count, of: submissions.count))
      }
      try store.finish(run)
    } else if let interrupted {
      try store.finish(interrupted)
    }
    let sorted = submissions.indices.compactMap { reports[$0] }
    try FileWriting.write(Data(GradesTable.csv(sorted).utf8), to: output.appending(path: GradesTable.fileName))
    try feedback.writeClassPage(grader.rubric)
    return (sorted, kept)
  }

  /// The report on a submission that need not be graded, its files written anew: the date or a decision may have changed them.
  private func keptReport(
    on submission: Submission, _ inputs: RunInputs, _ interrupted: Run?
  ) throws -> SubmissionReport? {
    // What is graded again counts as done only where this very run, before it was interrupted, has done it.
    guard !regrades || interrupted != nil else { return nil }
    guard
      let report = try store.settledReport(
        on: submission.staged(grader.rubric.files).digest, of: submission.student, in: grader.rubric.lab, inputs,
        run: regrades ? interrupted : nil)
    else { return nil }
    try store.keep(report, submittedAt: submission.submittedAt, change)
    try feedback.write(submission.student, in: grader.rubric.lab)
    return report
  }

  private func grade(
    _ work: [(place: Int, submission: Submission)], in run: Run, onDone: (Int, SubmissionReport) -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (place: Int, slot: Int, report: SubmissionReport).self) { group in
      var waiting = work.makeIterator()
      func start(in slot: Int) {
        guard let (place, submission) = waiting.next() else { return }
        group.addTask { (place, slot, try await grade(submission, in: run, slot: slot)) }
      }
      for slot in 0..<min(jobs, work.count) { start(in: slot) }
      while let finished = try await group.next() {
        onDone(finished.place, finished.report)
        start(in: finished.slot)
      }
    }
  }

  private func grade(_ submission: Submission, in run: Run, slot: Int) async throws -> SubmissionReport {
    let graded = try await graded(submission, slot: slot)
    let report = graded.reportWithDigests
    try store.record(report, of: graded.staged, submittedAt: submission.submittedAt, in: run, change)
    try feedback.write(submission.student, in: run.lab)
    return report
  }

  private func graded(_ submission: Submission, slot: Int) async throws -> GradedSubmission {
    if let rejection = submission.rejection {
      return grader.reject(because: rejection, student: submission.student, slot: slot, notes: submission.notes)
    }
    return try await grader.grade(
      submission.folder, student: submission.student, slot: slot, notes: submission.notes)
  }
}
