import Foundation
import Synchronization
import TestSupport
import XCTest

/// Watch mode, walked through at a pseudo-terminal.
final class WatchTests: XCTestCase {
  private let lab = CommandRun.repository.appending(path: "Labs/GradientDescent")
  private let solution = CommandRun.repository.appending(path: "Solutions/GradientDescent")

  /// A copy of the stubs, so that nothing in the repository changes.
  private func copyOfTheStubs() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: lab.path) where name.hasSuffix(".swift") {
      try FileManager.default.copyItem(at: lab.appending(path: name), to: folder.url.appending(path: name))
    }
    return folder
  }

  private func watch(_ folder: TemporaryFolder) throws -> TerminalRun {
    try TerminalRun("lab", ["check", "GradientDescent", "--from", folder.url.path, "--watch"])
  }

  func testASaveAHintAndTheWayOut() throws {
    let folder = try copyOfTheStubs()
    let run = try watch(folder)
    try run.wait(for: "0 of 14 checks pass")
    XCTAssertFalse(run.showsWhatIsTyped, "Keys come one by one.")
    // As an editor saves: another file takes the place of the old one.
    let name = "NumericalGradient.swift"
    try Data(contentsOf: solution.appending(path: name))
      .write(to: folder.url.appending(path: name), options: .atomic)
    try run.wait(for: "3 of 14 checks pass")
    try run.wait(for: "from change to verdict")
    run.type("h")
    try run.wait(for: "lab hint test")
    run.type("o")
    try run.wait(for: "All of it: Labs/GradientDescent/README.md")
    run.type("q")
    XCTAssertEqual(try run.end(), 1, "Not every check passes.")
    XCTAssertTrue(run.isAsBefore, "The terminal is as it was.")
    try run.wait(for: "\u{1b}[?25h")
    XCTAssertEqual(run.output, "", "The cursor is shown again, and nothing comes after that.")
  }

  func testSignalsLeaveTheTerminalWhole() throws {
    let folder = try copyOfTheStubs()
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] {
      let run = try watch(folder)
      try run.wait(for: "q quit")
      kill(run.process, signal)
      XCTAssertNotEqual(try run.end(), 0)
      XCTAssertTrue(run.isAsBefore, "After signal \(signal) the terminal is as it was.")
    }
  }
}

/// A command that runs at a pseudo-terminal of its own.
private final class TerminalRun {
  private let command = Process()
  private let terminal: Int32
  private let line: FileHandle
  private let before: termios
  private let text = Mutex("")

  /// The command's process.
  var process: Int32 { command.processIdentifier }

  init(_ program: String, _ arguments: [String]) throws {
    var (terminal, descriptor) = (Int32(-1), Int32(-1))
    var size = winsize(ws_row: 50, ws_col: 100, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&terminal, &descriptor, nil, nil, &size) == 0 else {
      throw XCTSkip("There are no pseudo-terminals here.")
    }
    // Where the command had this end too, it would never learn that the terminal is gone.
    _ = fcntl(terminal, F_SETFD, FD_CLOEXEC)
    self.terminal = terminal
    line = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var modes = termios()
    tcgetattr(descriptor, &modes)
    before = modes
    command.executableURL = CommandRun.products.appending(path: program)
    command.arguments = arguments
    command.currentDirectoryURL = CommandRun.repository
    command.environment = ProcessInfo.processInfo.environment
      .merging(["GRADUS_BUNDLE_IS_BUILT": "yes", "TERM": "xterm-256color"]) { $1 }
    (command.standardInput, command.standardOutput, command.standardError) = (line, line, line)
    try command.run()
  }

  deinit {
    if command.isRunning { kill(command.processIdentifier, SIGKILL) }
    close(terminal)
  }

  /// All that was printed until now.
  var output: String {
    read()
    return text.withLock { $0 }
  }

  /// Whether the terminal's modes are those from before the command.
  var isAsBefore: Bool {
    var (modes, before) = (termios(), before)
    tcgetattr(line.fileDescriptor, &modes)
    return memcmp(&modes, &before, MemoryLayout<termios>.size) == 0
  }

  /// Whether the terminal shows what is typed, as it does for a shell.
  var showsWhatIsTyped: Bool {
    var modes = termios()
    tcgetattr(line.fileDescriptor, &modes)
    return modes.c_lflag & tcflag_t(ECHO) != 0
  }

  func type(_ keys: String) {
    _ = keys.withCString { write(terminal, $0, strlen($0)) }
  }

  /// Waits until the words are on the terminal, and forgets what came before them.
  func wait(for words: String, seconds: Double = 120) throws {
    var deadline = Date(timeIntervalSinceNow: seconds)
    while Date() < deadline {
      read()
      let isThere = text.withLock { text in
        guard let range = text.range(of: words) else { return false }
        text = String(text[range.upperBound...])
        return true
      }
      if isThere { return }
      // A command's last words take a moment to come through the terminal.
      if !command.isRunning { deadline = min(deadline, Date(timeIntervalSinceNow: 5)) }
      usleep(20_000)
    }
    throw Missing(words: words, output: output)
  }

  /// Waits for the command's end.
  func end(seconds: Double = 30) throws -> Int32 {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while command.isRunning, Date() < deadline {
      read()
      usleep(20_000)
    }
    guard !command.isRunning else { throw Missing(words: "the end", output: output) }
    return command.terminationStatus
  }

  private func read() {
    var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while poll(&source, 1, 0) > 0, source.revents & Int16(POLLIN) != 0 {
      let count = Glibc.read(terminal, &buffer, buffer.count)
      guard count > 0 else { return }
      let piece = String(decoding: buffer[..<count], as: UTF8.self)
      text.withLock { $0 += piece }
    }
  }

  private struct Missing: Error, CustomStringConvertible {
    var words: String
    var output: String
    var description: String { "The terminal never showed “\(words)”. It showed: \(output)" }
  }
}
