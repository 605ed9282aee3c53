import Foundation
import Synchronization

/// How long work goes, on the standard error stream: one line of the terminal that is written over and over.
///
/// In a file, only whole lines that mean something afterwards.
package final class LiveLine: Sendable {
  /// Whether there is a terminal to write on.
  package let isTerminal = isatty(STDERR_FILENO) == 1
  private let isShown = Mutex(false)

  /// Creates a line that isn't there yet.
  package init() {}

  /// Shows a line in place of the one before, cut to the terminal's width; nothing in a file.
  package func show(_ line: String) {
    guard isTerminal else { return }
    let words = Line(line.truncated(to: Terminal(STDERR_FILENO).width - 1)).text(isColored: false)
    isShown.withLock { isShown in
      isShown = true
      LiveLine.write("\r\u{1b}[K\(words)")
    }
  }

  /// Shows a line of a build; in a file without its counted steps, such as `[3/90] Compiling …`.
  @Sendable package func note(_ line: String) {
    if isTerminal { show(line) } else if !line.hasPrefix("[") { LiveLine.write(line + "\n") }
  }

  /// Says something that stays, in place of what is shown.
  package func say(_ line: String) {
    finish()
    LiveLine.write(line + "\n")
  }

  /// Makes room for what comes next.
  package func finish() {
    isShown.withLock { isShown in
      if isShown { LiveLine.write("\r\u{1b}[K") }
      isShown = false
    }
  }

  private static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
