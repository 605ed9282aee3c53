import CheckRecords
import Foundation
import LabRemoting
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// The run that this process is part of: its plan, its worker and its records.
///
/// There is one in a process, because XCTest creates the checks by itself. Checks run one after the other.
final class CheckSession: Sendable {
  static let shared = CheckSession()

  private struct State {
    var workers: [String: LabWorker] = [:]
    var outcomes: [String: Outcome] = [:]
  }

  /// `nil` under a plain `swift test`, which tries the checks on the solutions.
  let run: CheckRun?
  private let checks: [String: CheckRun.Check]
  private let records: RecordFile?
  private let state = Mutex(State())

  private init() {
    guard let path = ProcessInfo.processInfo.environment[CheckRun.environmentKey] else {
      (run, checks, records) = (nil, [:], nil)
      return
    }
    do {
      let run = try JSONDecoder().decode(CheckRun.self, from: Data(contentsOf: URL(filePath: path)))
      self.run = run
      checks = Dictionary(run.checks.map { ($0.id, $0) }) { first, _ in first }
      records = try RecordFile(path: run.records)
      CheckSession.endWithGrader()
    } catch {
      FileHandle.standardError.write(Data("The run at \(path) can't be read: \(error)\n".utf8))
      exit(EXIT_FAILURE)
    }
  }

  /// The worker that answers for a lab: the submission's, or under `swift test` the lab's solution.
  func worker(forLab lab: String) -> LabWorker {
    state.withLock { state in
      if let worker = state.workers[lab] { return worker }
      let worker = LabWorker(
        command: run?.worker ?? CheckSession.solutionCommand(forLab: lab),
        secondsPerCheck: run?.secondsPerCheck ?? 30, replyLimit: run?.replyLimit ?? 256 << 20)
      state.workers[lab] = worker
      return worker
    }
  }

  /// Ends all workers and what they have started.
  func stopWorkers() {
    for worker in state.withLock({ $0.workers.values }) { worker.stop() }
  }

  /// Whether a failing message may show the expected value.
  func isPublic(_ id: String) -> Bool {
    run == nil || checks[id]?.isPublic == true
  }

  /// Whether a check has ended.
  func hasRecord(of id: String) -> Bool {
    state.withLock { $0.outcomes[id] != nil }
  }

  /// The first of the checks that have to pass before this one and already ran without passing.
  func unmetPrerequisite(of id: String) -> String? {
    state.withLock { state in
      checks[id]?.after.first { state.outcomes[$0].map { $0 != .passed } ?? false }
    }
  }

  /// The generator's seed for a check: every check has its own, whatever ran before it.
  func seed(for id: String) -> UInt64 {
    // FNV-1a, because Swift's own hash differs from process to process.
    id.utf8.reduce(0xcbf2_9ce4_8422_2325 ^ (run?.seed ?? 1)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  func write(_ record: CheckRecord) {
    state.withLock { $0.outcomes[record.id] = record.outcome }
    records?.append(record)
  }

  /// Ends this process and its workers when the grader has ended, however it did: nobody waits for the records any more.
  private static func endWithGrader() {
    let grader = getppid()
    Thread.detachNewThread {
      while getppid() == grader { Thread.sleep(forTimeInterval: 0.2) }
      shared.stopWorkers()
      _exit(EXIT_FAILURE)
    }
  }

  /// The solution's worker lies beside the test bundle.
  private static func solutionCommand(forLab lab: String) -> [String] {
    let name = lab.hasSuffix("Lab") ? String(lab.dropLast(3)) : lab
    let bundle = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    return [bundle.appending(path: name + "Solution").path]
  }
}

/// The file that records are appended to, a line at a time.
private final class RecordFile: Sendable {
  private let descriptor: Int32

  init(path: String) throws {
    descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { throw NoAnswer(.graderError, "The record file \(path) can't be opened.") }
  }

  func append(_ record: CheckRecord) {
    do {
      let line = [UInt8](try record.line()) + [UInt8(ascii: "\n")]
      var sent = 0
      while sent < line.count {
        let count = line.withUnsafeBytes {
          Glibc.write(descriptor, $0.baseAddress?.advanced(by: sent), line.count - sent)
        }
        // A record that can't be written is missing, and a missing record is never a pass.
        guard count > 0 || errno == EINTR else { exit(EXIT_FAILURE) }
        sent += max(0, count)
      }
    } catch {
      exit(EXIT_FAILURE)
    }
  }
}
