import CheckSupport
import Foundation
import LabRemoting
import XCTest

/// A worker that is a shell script, for what no Swift program would do.
///
/// The script finds its folder in `$0`. It begins with noting its own number, and has these functions: `ready`, `call`
/// (waits for one), `answer` (the reply as it was given), `note` (another process's number).
final class HostileWorker {
  let folder: URL

  /// The command that starts the worker.
  let command: [String]

  /// Creates a worker; the reply is the frame of a call's value unless given.
  init(_ script: String, reply: [UInt8] = Frame(kind: .value, call: 1, body: [42]).bytes) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "gradus-worker-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(Frame(kind: .ready, call: 0).bytes).write(to: folder.appending(path: "ready"))
    try Data(reply).write(to: folder.appending(path: "reply"))
    let prelude = """
      note() { echo "$1" >>"$0/processes"; }
      ready() { cat "$0/ready"; }
      call() { head -c 20 >/dev/null; }
      answer() { cat "$0/reply"; }
      note $$

      """
    command = ["/bin/sh", "-c", prelude + script, folder.path]
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  /// The numbers of the processes that the script has noted.
  var processes: [pid_t] {
    let text = (try? String(contentsOf: folder.appending(path: "processes"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { pid_t($0) }
  }

  /// Fails when one of the noted processes is still there after ten seconds.
  func assertGone(file: StaticString = #filePath, line: UInt = #line) {
    XCTAssertFalse(processes.isEmpty, "The script has not even begun.", file: file, line: line)
    for process in processes {
      var moments = 0
      // A grandchild is collected by init, which takes a moment.
      while isRunning(process), moments < 2000 {
        usleep(5000)
        moments += 1
      }
      XCTAssertFalse(isRunning(process), "Process \(process) is still there.", file: file, line: line)
      if isRunning(process) { kill(process, SIGKILL) }
    }
  }

  /// Whether a process is there and no zombie.
  private func isRunning(_ process: pid_t) -> Bool {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
    return !status.contains(") Z ")
  }
}
