import CheckRecords
import Foundation
import Grading

/// A lab's public checks at a student's hand: run them as often as wanted, and keep what they found.
///
///     let bench = try await Bench(course: course, lab: lab)
///     defer { bench.close() }
///     let result = try await bench.check()
///     try result.screen.show()
package struct Bench: Sendable {
  /// What a run found.
  package struct Result: Sendable {
    /// The report.
    package var report: SubmissionReport
    /// What to show.
    package var screen: CheckScreen

    /// Creates a result.
    package init(report: SubmissionReport, screen: CheckScreen) {
      (self.report, self.screen) = (report, screen)
    }

    /// Whether every check that ran passes.
    package var passes: Bool {
      report.status == .graded && report.checks.allSatisfy { $0.outcome == .passed }
    }
  }

  /// The lab.
  package let outline: LabOutline
  private let store: ProgressStore
  /// The folder that the student's files lie in.
  package let folder: URL
  private let grader: SubmissionGrader
  private let keepsProgress: Bool

  /// Prepares to check a lab; the first time this builds the checks.
  ///
  /// - Parameters:
  ///   - course: The course.
  ///   - lab: The lab.
  ///   - only: The one check to run, with those it comes after; `nil` runs all.
  ///   - folder: Where the student's files are when not in the lab's own folder; then no progress is kept.
  ///   - progress: Called with lines that say how a build goes.
  /// - Throws: ``GradingError`` when something is missing, or doesn't build.
  package init(
    course: Course, lab: Lab, only: String? = nil, folder: URL? = nil,
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws {
    outline = try LabOutline(of: lab)
    store = ProgressStore(course: course)
    self.folder = folder ?? lab.stubs
    keepsProgress = folder == nil
    grader = try await SubmissionGrader(
      course: course, lab: lab, options: .init(sandbox: .none, publicOnly: true, onlyCheck: only), progress: progress)
  }

  /// Removes what checking left in the temporary folder.
  package func close() {
    grader.close()
  }

  /// Runs the checks.
  ///
  /// - Returns: What they found.
  /// - Throws: ``GradingError`` when the machine is at fault; `CancellationError` when the task was cancelled.
  package func check() async throws -> Result {
    let files = files
    let report = try await grader.grade(folder, student: "you", slot: 0).report
    return Result(report: report, screen: CheckScreen(outline: outline, report: report, files: files))
  }

  /// The student's files as they are now.
  package var files: StudentFiles { StudentFiles(outline.files, in: folder) }

  /// Runs the lab's studies of a kind.
  ///
  /// - Parameter kind: Which studies.
  /// - Returns: What they found.
  /// - Throws: ``GradingError`` when the machine is at fault; `CancellationError` when the task was cancelled.
  package func studies(of kind: Study.Kind) async throws -> StudyReport {
    try await grader.studies(of: kind, on: folder)
  }

  /// Takes a run into the progress, and keeps it.
  ///
  /// - Parameters:
  ///   - result: What the run found.
  ///   - progress: The progress so far.
  /// - Returns: Why it can't be kept, or `nil`.
  package func record(_ result: Result, in progress: inout LabProgress) -> String? {
    update(&progress) { progress in
      progress.take(
        result.report, fingerprint: result.screen.files.fingerprint, at: Date().timeIntervalSince1970)
    }
  }

  /// Takes one more hint on a check, and keeps that it was shown.
  ///
  /// - Parameters:
  ///   - id: The check.
  ///   - progress: The progress so far.
  /// - Returns: The hints so far; `nil` when the lab has no such check.
  package func nextHint(on id: String, in progress: inout LabProgress) -> HintScreen? {
    guard let check = outline.check(id) else { return nil }
    var screen: HintScreen?
    _ = update(&progress) { screen = $0.nextHint(on: check, in: outline) }
    return screen
  }

  private func update(_ progress: inout LabProgress, _ change: (inout LabProgress) -> Void) -> String? {
    guard keepsProgress else {
      change(&progress)
      return nil
    }
    // Another terminal may have written in the meantime.
    var kept = store.progress(of: outline.name)
    change(&kept)
    if let trouble = store.keep(kept) {
      // The disk refuses: what this terminal knows goes on.
      change(&progress)
      return trouble
    }
    progress = kept
    return nil
  }
}
