import Grading
import Synchronization
import Workbench

/// Says on the standard error stream how a long run goes: a live line on a terminal, plain lines elsewhere.
final class ProgressDisplay: Sendable {
  private struct State {
    /// When the first thing was done, and how many there were then: those kept from an earlier run took no time.
    var start: (time: ContinuousClock.Instant, done: Int)?
    var withoutVerdict = 0
  }

  private let total: Int
  private let line = LiveLine()
  private let state = Mutex(State())

  init(total: Int) {
    self.total = total
  }

  /// Says what a first Ctrl-C does.
  @Sendable static func sayStopping() {
    LiveLine().say("\nFinishing what is under way; Ctrl-C again stops at once.")
  }

  /// A line about what happens before the first submission.
  @Sendable func note(_ words: String) {
    line.note(words)
  }

  /// A submission is done.
  func graded(_ report: SubmissionReport, done: Int) {
    if report.status != .graded { state.withLock { $0.withoutVerdict += 1 } }
    step("\(report.student.visibleLine.prefix(24)): \(report.score) of \(report.maxScore)", done: done)
  }

  /// One of all things is done.
  func step(_ what: String, done: Int) {
    guard line.isTerminal else { return line.say("[\(done)/\(total)] \(what)") }
    let filled = 12 * done / max(1, total)
    let bar = String(repeating: "━", count: filled) + String(repeating: "─", count: 12 - filled)
    let bad = state.withLock { $0.withoutVerdict }
    let parts = ["\(bar) \(done)/\(total)"] + speed(done: done) + (bad > 0 ? ["\(bad) without a verdict"] : []) + [what]
    line.show(parts.joined(separator: " · "))
  }

  /// Leaves the terminal's line as it was.
  func finish() {
    line.finish()
  }

  /// How many are done a minute, and how long the rest will take.
  private func speed(done: Int) -> [String] {
    let now = ContinuousClock.now
    let start = state.withLock { state in
      if state.start == nil { state.start = (now, done) }
      return state.start ?? (now, done)
    }
    let elapsed = start.time.duration(to: now) / .seconds(1)
    guard done > start.done, elapsed > 0 else { return [] }
    let perSecond = Double(done - start.done) / elapsed
    let left = Int((Double(total - done) / perSecond).rounded(.up))
    return ["\(Int(60 * perSecond)) a minute", left < 90 ? "\(left) s left" : "\((left + 59) / 60) min left"]
  }
}
