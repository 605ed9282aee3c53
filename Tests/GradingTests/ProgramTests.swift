import Foundation
import Grading
import TestSupport
import XCTest

final class ProgramTests: XCTestCase {
  func testStatusAndBothStreams() async throws {
    let result = try await sh("echo out; echo err >&2; exit 3")
    XCTAssertEqual(result.status, 3)
    XCTAssertFalse(result.timedOut)
    XCTAssertEqual(result.output.split(separator: "\n").sorted(), ["err", "out"])
  }

  func testASignalIsAStatusFrom128() async throws {
    let killed = try await sh("kill -KILL $$")
    XCTAssertEqual(killed.status, 137)
    let trapped = try await sh("kill -ILL $$")
    XCTAssertEqual(trapped.status, 132)
  }

  func testTheEnvironmentIsWhatIsGiven() async throws {
    let result = try await Program.run(
      ["/usr/bin/env"], environment: ["A": "b c"], timeLimit: .seconds(30))
    XCTAssertEqual(result.output, "A=b c\n")
    let folder = try TemporaryFolder()
    let place = try await Program.run(["/bin/pwd"], in: folder.url, timeLimit: .seconds(30))
    XCTAssertTrue(place.output.hasSuffix(folder.url.lastPathComponent + "\n"), place.output)
  }

  func testArgumentsAreTakenLiterally() async throws {
    let result = try await Program.run(["/bin/echo", "$HOME", "*", "a b", "'", "größer"], timeLimit: .seconds(30))
    XCTAssertEqual(result.output, "$HOME * a b ' größer\n")
  }

  func testTheInputIsEmpty() async throws {
    let result = try await sh("wc -c")
    XCTAssertEqual(result.output.trimmingCharacters(in: .whitespacesAndNewlines), "0")
  }

  func testAFloodIsReadButNotKept() async throws {
    let result = try await Program.run(
      ["/bin/sh", "-c", "head -c 30000000 /dev/zero | tr '\\0' x; exit 5"], timeLimit: .seconds(30), outputLimit: 1000)
    XCTAssertEqual(result.status, 5)
    XCTAssertEqual(result.output, String(repeating: "x", count: 1000))
  }

  func testTheTimeLimitEndsTheWholeGroup() async throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "processes").path
    let start = ContinuousClock.now
    let result = try await Program.run(
      ["/bin/sh", "-c", "trap '' TERM; sleep 60 & echo $$ $! >'\(file)'; wait; sleep 60"], timeLimit: .seconds(1)
    )
    XCTAssertTrue(result.timedOut)
    XCTAssertEqual(result.status, 137)
    XCTAssertLessThan(start.duration(to: .now), .seconds(30))
    let processes = try String(contentsOfFile: file, encoding: .utf8).split(whereSeparator: \.isWhitespace)
    XCTAssertEqual(processes.count, 2)
    for process in processes.compactMap({ pid_t($0) }) { assertGone(process) }
  }

  func testADaemonThatHoldsTheOutputDoesNotOutlastTheTimeLimit() async throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "process").path
    let start = ContinuousClock.now
    _ = try await Program.run(
      ["/usr/bin/setsid", "--fork", "/bin/sh", "-c", "echo $$ >'\(file)'; exec sleep 60"],
      timeLimit: .milliseconds(300))
    XCTAssertLessThan(start.duration(to: .now), .seconds(30))
    // Nobody waited for the daemon, so it may only now begin.
    for _ in 0..<200 {
      let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      if let daemon = pid_t(text.trimmingCharacters(in: .newlines)) {
        kill(daemon, SIGKILL)
        break
      }
      usleep(5000)
    }
  }

  func testAProgramThatIsNotThere() async {
    do {
      _ = try await Program.run(["/no/such/program"], timeLimit: .seconds(30))
      XCTFail("It ran.")
    } catch {
      XCTAssertEqual((error as? GradingError)?.code, .environment)
      XCTAssertTrue("\(error)".contains("/no/such/program could not be run"), "\(error)")
    }
  }

  private func sh(_ script: String) async throws -> ProgramResult {
    try await Program.run(["/bin/sh", "-c", script], timeLimit: .seconds(30))
  }
}

extension XCTestCase {
  /// Expects that a process ends within ten seconds, and ends it otherwise; a zombie has ended.
  func assertGone(_ process: pid_t, file: StaticString = #filePath, line: UInt = #line) {
    for _ in 0..<2000 {
      guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8), !status.contains(") Z ")
      else { return }
      usleep(5000)
    }
    XCTFail("Process \(process) is still there.", file: file, line: line)
    kill(process, SIGKILL)
  }
}
