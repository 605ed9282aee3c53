import Foundation

/// A terminal that hands on each key at once and shows no cursor, and how to make it as it was.
///
/// It is made whole again on every way out: by ``leave()``, and should this program crash or its reader go away, by a handler
/// of the signal.
package final class RawTerminal: Sendable {
  private let descriptor: Int32

  /// Remembers how the terminal is; `nil` when the descriptor is none.
  ///
  /// - Parameter descriptor: The standard input's.
  package init?(_ descriptor: Int32 = STDIN_FILENO) {
    guard isatty(descriptor) == 1, tcgetattr(descriptor, &modesBefore) == 0 else { return nil }
    self.descriptor = descriptor
    terminalDescriptor = descriptor
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGPIPE] { signal(number, restoreAndDie) }
  }

  /// Reads keys one by one, without showing them; Control-C and Control-Z stay what they are.
  package func enter() {
    var modes = modesBefore
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(descriptor, TCSADRAIN, &modes)
    write(hideCursor)
  }

  /// Makes the terminal as it was.
  package func leave() {
    write(showCursor)
    tcsetattr(descriptor, TCSADRAIN, &modesBefore)
  }

  private func write(_ sequence: StaticString) {
    guard isatty(STDOUT_FILENO) == 1 else { return }
    _ = Glibc.write(STDOUT_FILENO, sequence.utf8Start, sequence.utf8CodeUnitCount)
  }
}

private let hideCursor: StaticString = "\u{1b}[?25l"
private let showCursor: StaticString = "\u{1b}[?25h"

/// How the terminal was: written once before any handler is installed, and only read afterwards.
private nonisolated(unsafe) var modesBefore = termios()
private nonisolated(unsafe) var terminalDescriptor: Int32 = -1

/// Makes the terminal as it was and dies of the same signal; it calls only what a handler may call.
private let restoreAndDie: @convention(c) (Int32) -> Void = { number in
  if isatty(STDOUT_FILENO) == 1 {
    _ = Glibc.write(STDOUT_FILENO, showCursor.utf8Start, showCursor.utf8CodeUnitCount)
  }
  tcsetattr(terminalDescriptor, TCSADRAIN, &modesBefore)
  signal(number, SIG_DFL)
  raise(number)
}
