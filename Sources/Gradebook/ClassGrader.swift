import Foundation
import Grading

/// Grades the submissions of a class, several at a time, and writes what each student and the class get.
///
/// A result is in the gradebook as soon as it is found, so that whatever stops a run, the same run carries on later.
/// What was graded before with the same rubric, checks, kit, seed and sandbox is kept.
public struct ClassGrader: Sendable {
  /// What became of a class.
  public struct Outcome: Sendable {
    /// The reports, in the order of the submissions.
    public var reports: [SubmissionReport]
    /// How many of them were there before.
    public var kept: Int
    /// How many submissions were not begun, because someone asked to stop.
    public var left: Int
  }

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
  private let stop: StopRequest

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
  ///   - stop: Asks to begin no further submission.
  public init(
    grader: SubmissionGrader, store: GradeStore, output: URL, feedback: FeedbackFolder, jobs: Int,
    regrades: Bool = false, change: Change, stop: StopRequest = StopRequest()
  ) {
    self.grader = grader
    self.store = store
    self.output = output
    self.feedback = feedback
    self.jobs = max(1, jobs)
    self.regrades = regrades
    self.change = change
    self.stop = stop
  }

  /// Grades submissions. When it is asked to stop, the table and the page of the class are left as they were.
  ///
  /// - Parameters:
  ///   - submissions: The submissions.
  ///   - onEvent: Called as things happen.
  /// - Returns: The reports, and how many submissions were kept or left.
  /// - Throws: ``GradingError`` when a result can't be written; those written before stay.
  public func grade(
    _ submissions: [Submission], onEvent: @escaping @Sendable (Event) -> Void = { _ in }
  ) async throws -> Outcome {
    try FileWriting.makeFolder(output)
    let inputs = try RunInputs(of: grader)
    let interrupted = try store.interruptedRun(of: grader.rubric.lab, inputs, regrades: regrades)
    var reports: [Int: SubmissionReport] = [:]
    var work: [Work] = []
    for (place, submission) in submissions.enumerated() {
      let digest = submission.staged(grader.rubric.files).digest
      reports[place] = try keptReport(on: submission, digest, inputs, interrupted)
      if reports[place] == nil { work.append(Work(place: place, submission: submission, digest: digest)) }
    }
    let kept = reports.count
    if !work.isEmpty {
      stop.heed()
      let run = try interrupted ?? store.beginRun(of: grader.rubric.lab, inputs, regrades: regrades, change)
      try await grade(Work.groups(of: work), in: run) { place, report in
        reports[place] = report
        onEvent(.graded(report, done: reports.count, of: submissions.count))
      }
      if reports.count == submissions.count { try store.finish(run) }
    } else if let interrupted {
      try store.finish(interrupted)
    }
    let outcome = Outcome(
      reports: submissions.indices.compactMap { reports[$0] }, kept: kept, left: submissions.count - reports.count)
    guard outcome.left == 0 else { return outcome }
    let table = GradesTable.csv(of: try store.records(of: grader.rubric.lab))
    try FileWriting.write(Data(table.utf8), to: output.appending(path: GradesTable.fileName))
    try feedback.writeClassPage(grader.rubric)
    return outcome
  }

  /// The report on a submission that need not be graded, its files written anew: the date or a decision may have changed them.
  private func keptReport(
    on submission: Submission, _ digest: String, _ inputs: RunInputs, _ interrupted: Run?
  ) throws -> SubmissionReport? {
    // What is graded again counts as done only where this very run, before it was interrupted, has done it.
    guard !regrades || interrupted != nil else { return nil }
    guard
      let report = try store.settledReport(
        on: digest, of: submission.student, in: grader.rubric.lab, inputs, run: regrades ? interrupted : nil)
    else { return nil }
    try store.keep(report, submittedAt: submission.submittedAt, change)
    try feedback.write(submission.student, in: grader.rubric.lab)
    return report
  }

  /// A submission that is to be graded.
  private struct Work: Sendable {
    var place: Int
    var submission: Submission
    var digest: String

    /// Identical submissions together, in the order of the first of each: they are compiled once.
    static func groups(of work: [Work]) -> [[Work]] {
      let members = Dictionary(grouping: work, by: \.digest)
      return members.values.sorted { $0[0].place < $1[0].place }
    }
  }

  /// One submission graded, and what its slot goes on with.
  private struct Step: Sendable {
    var place: Int
    var report: SubmissionReport
    var slot: Int
    var compiled: CompiledSubmission?
    var rest: ArraySlice<Work>
  }

  /// Grades groups side by side, one in a slot, until all are through or someone asks to stop.
  private func grade(_ groups: [[Work]], in run: Run, onDone: (Int, SubmissionReport) -> Void) async throws {
    try await withThrowingTaskGroup(of: Step.self) { tasks in
      var waiting = groups.makeIterator()
      func start(in slot: Int, after compiled: CompiledSubmission? = nil, with rest: ArraySlice<Work> = []) {
        guard !stop.isMade, let queue = rest.isEmpty ? waiting.next()?[...] : rest, let work = queue.first else {
          compiled?.remove()
          return
        }
        tasks.addTask { try await grade(work, in: run, slot: slot, after: compiled, rest: queue.dropFirst()) }
      }
      for slot in 0..<min(jobs, groups.count) { start(in: slot) }
      while let step = try await tasks.next() {
        onDone(step.place, step.report)
        start(in: step.slot, after: step.compiled, with: step.rest)
      }
    }
  }

  private func grade(
    _ work: Work, in run: Run, slot: Int, after compiled: CompiledSubmission?, rest: ArraySlice<Work>
  ) async throws -> Step {
    let submission = work.submission
    var compiled = compiled
    var graded = try await graded(submission, slot: slot, after: &compiled)
    graded.report.notes += submission.notes
    let report = graded.reportWithDigests
    try store.record(report, of: graded.staged, submittedAt: submission.submittedAt, in: run, change)
    try feedback.write(submission.student, in: run.lab)
    return Step(place: work.place, report: report, slot: slot, compiled: compiled, rest: rest)
  }

  /// A submission's result; what can't be graded waits for a person, and doesn't hold up the others.
  private func graded(
    _ submission: Submission, slot: Int, after compiled: inout CompiledSubmission?
  ) async throws -> GradedSubmission {
    if let rejection = submission.rejection {
      return grader.reject(because: rejection, student: submission.student, slot: slot)
    }
    do {
      return try await grader.grade(
        submission.folder, student: submission.student, slot: slot, after: &compiled)
    } catch let error as GradingError {
      try Task.checkCancellation()
      compiled?.remove()
      compiled = nil
      return grader.unsettled(submission.folder, student: submission.student, error: error)
    }
  }
}
