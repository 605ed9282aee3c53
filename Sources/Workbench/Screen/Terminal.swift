import Foundation
import Grading

/// What the terminal behind a descriptor can do.
package struct Terminal: Sendable, Equatable {
  /// How many columns it has; 80 where nobody knows.
  package var width: Int
  /// How many rows it has; 24 where nobody knows.
  package var height: Int
  /// Whether it shows colour.
  package var isColored: Bool
  /// Whether it says that it shows any of 16 million colours; else pictures have the nearest of 256.
  package var hasTrueColor = true
  /// How the command is called there, so that what is shown can be typed; a students' copy has a script for it.
  package var command = "lab"

  /// The width of what is not shown by a terminal.
  package static let usualWidth = 80
  /// Beyond this, lines are too long to read.
  private static let readableWidth = 120
  /// The width that a screen is laid out for.
  package var screenWidth: Int { min(width, Terminal.readableWidth) }

  /// Creates a description.
  package init(width: Int, height: Int = 24, isColored: Bool = false) {
    (self.width, self.height, self.isColored) = (width, height, isColored)
  }

  /// Asks what is behind a descriptor.
  ///
  /// - Parameters:
  ///   - descriptor: Such as the standard output's.
  ///   - environment: The variables; `NO_COLOR` (https://no-color.org) and a dumb `TERM` turn colour off.
  package init(
    _ descriptor: Int32 = STDOUT_FILENO, environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.init(width: Terminal.usualWidth)
    if let name = environment["GRADUS_LAB_COMMAND"]?.visibleLine, !name.isEmpty { command = name }
    guard isatty(descriptor) == 1 else { return }
    isColored = environment["NO_COLOR", default: ""].isEmpty && environment["TERM", default: "dumb"] != "dumb"
    hasTrueColor = ["truecolor", "24bit"].contains(environment["COLORTERM", default: ""])
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return }
    width = max(Int(size.ws_col), 40)
    height = max(Int(size.ws_row), 10)
  }
}

extension Screen {
  /// Prints the screen as the standard output's terminal shows it.
  ///
  /// - Throws: ``GradingError`` when it can't be written.
  package func show() throws {
    try StandardOutput.write(text(on: Terminal()))
  }
}
