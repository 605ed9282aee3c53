import CheckRecords
import Grading

/// What `lab check` shows: a line a check, by tasks, and all that is known of the first one that failed.
package struct CheckScreen: Screen {
  /// The lab.
  package var outline: LabOutline
  /// What the run found.
  package var report: SubmissionReport
  /// The student's files, to quote from.
  package var files: StudentFiles
  /// The check to show in full; `nil` shows the first that failed.
  package var focus: String?

  /// Creates the screen.
  package init(outline: LabOutline, report: SubmissionReport, files: StudentFiles, focus: String? = nil) {
    (self.outline, self.report, self.files, self.focus) = (outline, report, files, focus)
  }

  package func lines(width: Int) -> [Line] {
    var lines = [Line(outline.title, .strong)]
    let verdicts = Dictionary(report.checks.map { ($0.id, $0) }) { first, _ in first }
    var waiting: [(task: LabOutline.Task, count: Int)] = []
    for task in outline.tasks {
      let found = task.checks.compactMap { verdicts[$0.id] }
      guard !found.isEmpty else { continue }
      if found.allSatisfy({ $0.outcome == .notImplemented || $0.outcome == .skipped }) {
        waiting.append((task, found.count))
        continue
      }
      let file = Line(task.file ?? "", .faint)
      lines += [Line(), Line(task.heading.truncated(to: width), .strong).with(file, atRightOf: width)]
      lines += task.checks.compactMap { check in verdicts[check.id].map { line($0, words: check.words, width: width) } }
    }
    if !waiting.isEmpty { lines += [Line(), Line("To do", .strong)] }
    lines += waiting.map { task, count in
      let line = Line("○ ", .open) + Line(task.heading.truncated(to: width - 2))
      return line.with(Line(count == 1 ? "1 check" : "\(count) checks", .faint), atRightOf: width)
    }
    let details = details(width: width)
    lines += details
    if details.isEmpty, let next = waiting.first?.task { lines += [Line()] + begin(next, width: width) }
    return lines + [Line()] + ending(width: width)
  }

  /// The checks that were not passed though their code is there, the first of them first.
  package static func failures(in report: SubmissionReport) -> [SubmissionReport.Check] {
    report.checks.filter { ![.passed, .notImplemented, .skipped, .didNotCompile].contains($0.outcome) }
  }

  private func line(_ check: SubmissionReport.Check, words: String, width: Int) -> Line {
    let verdict: (mark: String, ink: Ink, suffix: String) =
      switch check.outcome {
      case .passed: ("✓", .good, "")
      case .notImplemented: ("○", .open, " · to do")
      case .skipped: ("·", .faint, " · later")
      case .didNotCompile: ("✗", .bad, " · does not compile")
      case .trapped: ("✗", .bad, " · stopped")
      case .timedOut: ("✗", .bad, " · out of time")
      case .outOfMemory: ("✗", .bad, " · out of memory")
      case .graderError: ("?", .bad, " · not your fault")
      case .failed: ("✗", .bad, "")
      }
    let (mark, ink, suffix) = verdict
    let words = words.truncated(to: width - 4 - suffix.columns)
    let rest = check.outcome == .skipped ? Line(words + suffix, ink) : Line(words) + Line(suffix, ink)
    return Line("  \(mark) ", ink) + rest
  }

  // MARK: - What went wrong

  private func details(width: Int) -> [Line] {
    let broken = report.files.filter { $0.state != .compiled }
    // That there is no sandbox is as it should be on a student's own machine.
    let notes = report.notes.filter { $0 != SubmissionReport.openNote }.flatMap { note in
      [Line()] + note.visibleLine.wrapped(to: width - 2).enumerated().map { Line(($0 == 0 ? "! " : "  ") + $1, .open) }
    }
    var lines = notes + broken.flatMap { [Line()] + FileProblem(file: $0).lines(width: width) }
    let failures = CheckScreen.failures(in: report)
    guard let check = failures.first(where: { $0.id == focus }) ?? failures.first else { return lines }
    lines.append(Line())
    lines += FailureDetail(check: check, outline: outline.check(check.id), files: files).lines(width: width)
    return lines
  }

  private func ending(width: Int) -> [Line] {
    let passed = report.checks.count { $0.outcome == .passed }
    let count = report.checks.count
    let seconds = report.seconds.compile + report.seconds.check
    let time = Line(" · \((seconds * 10).rounded() / 10) s", .faint)
    guard passed == count, count > 0 else { return [Line("\(passed) of \(count) checks pass", .strong) + time] }
    let isWhole = count == outline.checks.count
    let first = Line("✓ \(isWhole ? "All \(count)" : "\(passed) of \(count)") checks pass", .good) + time
    guard isWhole else { return [first] }
    return [first, Line("  To hand in: ") + Line("lab pack \(outline.name)", .command)]
  }

  /// Where nothing is wrong, the next task.
  private func begin(_ task: LabOutline.Task, width: Int) -> [Line] {
    let place = task.file.map { "\(outline.group)/\(outline.name)/\($0)" } ?? outline.handout
    return [
      Line("Next   ", .faint) + Line(task.heading.truncated(to: width - 7)), Line("       in \(place)"),
    ]
  }
}
