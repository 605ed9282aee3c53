import Foundation
import Gradebook
import Grading
import Synchronization

/// Says on the standard error stream how a long run goes: a bar on a terminal, plain lines elsewhere.
final class ProgressDisplay: Sendable {
  private let total: Int
  private let isTerminal = isatty(STDERR_FILENO) != 0
  private let start = ContinuousClock.now
  private let isLineOpen = Mutex(false)

  init(total: Int) {
    self.total = total
  }

  /// A line about what happens before the first submission.
  @Sendable func note(_ line: String) {
    if isTerminal { show(line) } else if !line.hasPrefix("[") { write(line + "\n") }
  }

  /// A submission is done.
  func graded(_ report: SubmissionReport, done: Int) {
    step("\(report.student.visibleLine.prefix(24)): \(report.score) of \(report.maxScore)", done: done)
  }

  /// One of all things is done.
  func step(_ what: String, done: Int) {
    guard isTerminal else { return write("[\(done)/\(total)] \(what)\n") }
    let elapsed = start.duration(to: .now) / .seconds(1)
    let left = Int(elapsed / Double(done) * Double(total - done))
    let filled = 24 * done / max(1, total)
    let bar = String(repeating: "━", count: filled) + String(repeating: "─", count: 24 - filled)
    show("\(bar) \(done)/\(total) · \(left) s left · \(what)")
  }

  /// Leaves the terminal's line as it was.
  func finish() {
    isLineOpen.withLock { isOpen in
      if isOpen { write("\r\u{1B}[K") }
      isOpen = false
    }
  }

  private func show(_ line: String) {
    isLineOpen.withLock { isOpen in
      isOpen = true
      write("\r\u{1B}[K" + line.prefix(78))
    }
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
