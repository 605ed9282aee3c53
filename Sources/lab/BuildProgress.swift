import Foundation
import Synchronization
import Workbench

/// How a build goes: one line of the terminal that is written over and over; in a file, only what is being built.
final class BuildProgress: Sendable {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let isShown = Mutex(false)

  /// Shows a line.
  func show(_ line: String) {
    guard isTerminal else {
      // The counted steps of a build, such as `[3/90] Compiling …`, say nothing afterwards.
      if !line.hasPrefix("[") { say(line) }
      return
    }
    isShown.withLock { $0 = true }
    let words = Line(line.truncated(to: Terminal(STDERR_FILENO).width - 1)).text(isColored: false)
    FileHandle.standardError.write(Data("\r\u{1b}[K\(words)".utf8))
  }

  /// Makes room for what comes next.
  func finish() {
    let wasShown = isShown.withLock { isShown in
      defer { isShown = false }
      return isShown
    }
    guard wasShown else { return }
    FileHandle.standardError.write(Data("\r\u{1b}[K".utf8))
  }
}
