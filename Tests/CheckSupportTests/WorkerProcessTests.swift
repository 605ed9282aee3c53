import CheckRecords
import CheckSupport
import Foundation
import LabRemoting
import LabSupport
import XCTest

/// Each hostile worker ends in one outcome, in bounded time, and leaves no process behind.
final class WorkerProcessTests: XCTestCase {
  // MARK: - Honest ones

  func testAnAnswerComesBack() throws {
    try withWorker("ready; call; answer; sleep 60") { worker, _ in
      let reply = try worker.call(Data([1, 2, 3, 4]), limit: 100, deadline: .now + .seconds(30))
      XCTAssertEqual(reply, Frame(kind: .value, call: 1, body: [42]))
    }
  }

  func testAnAnswerInDripsComesBack() throws {
    let script = """
      ready; call
      for place in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17; do
        tail -c +$place "$0/reply" | head -c 1; sleep 0.01
      done
      sleep 60
      """
    try withWorker(script) { worker, _ in
      XCTAssertEqual(try worker.call(Data(count: 4), limit: 100, deadline: .now + .seconds(30)).body, [42])
    }
  }

  func testAnAnswerAsLargeAsTheLimitIsTaken() throws {
    let body = [UInt8](repeating: 7, count: 3 << 20)
    try withWorker("ready; call; answer; sleep 60", reply: Frame(kind: .value, call: 1, body: body).bytes) {
      worker, _ in
      XCTAssertEqual(try worker.call(Data(count: 4), limit: body.count, deadline: .now + .seconds(30)).body, body)
    }
  }

  func testAFloodOfOutputDoesNotHoldUpTheAnswer() throws {
    try withWorker("ready; call; head -c 50000000 /dev/zero | tr '\\0' x >&2; answer; sleep 60") { worker, _ in
      XCTAssertEqual(try worker.call(Data(count: 4), limit: 100, deadline: .now + .seconds(30)).body, [42])
      let output = worker.takeOutput()
      XCTAssertTrue(output.hasPrefix("xxx"))
      XCTAssertLessThan(output.utf8.count, 66_000)
      XCTAssertEqual(worker.takeOutput(), "", "What was taken is gone.")
    }
  }

  func testTheWorkerLearnsNothingOfTheChecks() throws {
    setenv("GRADUS_TEST_SECRET", "expected values", 1)
    defer { unsetenv("GRADUS_TEST_SECRET") }
    let descriptor = open("/etc/hostname", O_RDONLY)
    defer { close(descriptor) }
    XCTAssertGreaterThan(descriptor, 2)
    try withWorker("cat /proc/$$/environ >&2; ls -l /proc/$$/fd >&2; ready; call; answer; sleep 60") { worker, _ in
      _ = try worker.call(Data(count: 4), limit: 100, deadline: .now + .seconds(30))
      let seen = worker.takeOutput()
      XCTAssertTrue(seen.contains("2 -> pipe:"), seen)
      XCTAssertFalse(seen.contains("hostname"), seen)
      XCTAssertFalse(seen.contains("SECRET"), seen)
    }
  }

  // MARK: - Forged frames

  func testAGigabyteThatIsAnnouncedIsNotRead() throws {
    for length: UInt64 in [1 << 30, 101, UInt64(Int.max), 1 << 63, .max] {
      var reply = Frame(kind: .value, call: 1).bytes
      withUnsafeBytes(of: length.littleEndian) { reply.replaceSubrange(8..<16, with: $0) }
      try assertEnd(
        .failed, "\(length) bytes; at most 100", of: "ready; call; answer; sleep 60", reply: reply)
    }
  }

  func testAnAnswerToAnotherCall() throws {
    for call: UInt32 in [0, 2, .max] {
      try assertEnd(
        .trapped, "the channel", of: "ready; call; answer; sleep 60",
        reply: Frame(kind: .value, call: call, body: [42]).bytes)
    }
  }

  func testKindsThatAreNoAnswer() throws {
    for kind: Frame.Kind in [.ready, .call] {
      try assertEnd(
        .trapped, "the channel", of: "ready; call; answer; sleep 60", reply: Frame(kind: kind, call: 1).bytes)
    }
    try assertEnd(
      .trapped, "the channel", of: "ready; call; echo '{\"id\": \"forged\", \"outcome\": \"passed\"}'; sleep 60")
  }

  func testTwoAnswersAtOnce() throws {
    let frame = Frame(kind: .value, call: 1, body: [42]).bytes
    try assertEnd(.trapped, "the channel", of: "ready; call; answer; sleep 60", reply: frame + frame)
    try assertEnd(.trapped, "the channel", of: "ready; call; answer; sleep 60", reply: frame + [0])
  }

  func testAnAnswerBeforeItsCall() throws {
    try withWorker("ready; call; answer; sleep 0.1; cat \"$0/second\"; sleep 60") { worker, script in
      try Data(Frame(kind: .value, call: 1, body: [44]).bytes).write(to: script.folder.appending(path: "second"))
      XCTAssertEqual(try worker.call(Data(count: 4), limit: 100, deadline: .now + .seconds(30)).body, [42])
      usleep(200_000)
      XCTAssertEqual(outcome { try worker.call(Data(count: 4), limit: 100, deadline: .now + .seconds(30)) }, .trapped)
    }
  }

  func testHalfAFrameAndThenSilence() throws {
    for length in [1, 15, 16] {
      let reply = Array(Frame(kind: .value, call: 1, body: [42]).bytes.prefix(length))
      try assertEnd(.timedOut, "time limit", of: "ready; call; answer; sleep 60", reply: reply, seconds: 0.2)
    }
  }

  func testHalfAFrameAndThenTheEnd() throws {
    let reply = Array(Frame(kind: .value, call: 1, body: [42]).bytes.prefix(10))
    try assertEnd(.trapped, "exit status 3", of: "ready; call; answer; exit 3", reply: reply)
  }

  // MARK: - Ends

  func testSilence() throws {
    try assertEnd(.timedOut, "time limit", of: "ready; call; sleep 60", seconds: 0.2)
  }

  func testWordsOfACrashBuyNoTime() throws {
    try assertEnd(
      .timedOut, "time limit", of: "ready; call; echo 'Fatal error: no' >&2; sleep 3; answer; sleep 60", seconds: 0.5)
  }

  func testAWorkerThatIgnoresSignals() throws {
    try assertEnd(.timedOut, "time limit", of: "trap '' TERM HUP INT PIPE; ready; call; sleep 60", seconds: 0.2)
  }

  func testAWorkerThatEndsInACall() throws {
    for status in [0, 1, 255] {
      try assertEnd(.trapped, "exit status \(status)", of: "ready; call; exit \(status)")
    }
  }

  func testAWorkerThatIsKilledInACall() throws {
    try assertEnd(.trapped, "signal 4", of: "ready; call; kill -ILL $$")
    try assertEnd(.trapped, "signal 9", of: "ready; call; kill -KILL $$")
    try assertEnd(.timedOut, "processor time", of: "ready; call; kill -XCPU $$")
  }

  func testAStub() throws {
    let mark = "\(UnimplementedMark.prefix)Momentum.swift momentum()"
    try withWorker("ready; call; echo epoch 1 >&2; echo '\(mark)' >&2; exit 86") { worker, _ in
      XCTAssertThrowsError(try worker.call(Data(count: 4), limit: 100, deadline: .now + .seconds(30))) { error in
        XCTAssertEqual(
          error as? NoAnswer,
          NoAnswer(
            .notImplemented, "`momentum()` in Momentum.swift is not implemented yet.", stubFile: "Momentum.swift"))
      }
      XCTAssertEqual(worker.takeOutput(), "epoch 1\n", "The mark is ours, not the student's.")
    }
  }

  func testAnAnswerJustBeforeTheEndCounts() throws {
    try withWorker("ready; call; answer; exit 0") { worker, _ in
      XCTAssertEqual(try worker.call(Data(count: 4), limit: 100, deadline: .now + .seconds(30)).body, [42])
      XCTAssertEqual(outcome { try worker.call(Data(count: 4), limit: 100, deadline: .now + .seconds(30)) }, .trapped)
    }
  }

  func testClosingTheChannelIsNoLackOfMemory() throws {
    try assertEnd(.trapped, "closed the channel", of: "ready; call; exec >&- 2>&-; sleep 60")
  }

  func testAGrandchildThatHoldsThePipes() throws {
    try assertEnd(.timedOut, "time limit", of: "ready; call; sleep 60 & note $!; exit 0", seconds: 0.3)
  }

  func testAGrandchildThatHoldsTheErrorStream() throws {
    try assertEnd(.trapped, "exit status 0", of: "ready; call; sleep 60 >/dev/null & note $!; exec >&-; exit 0")
  }

  // MARK: - Before the first call

  func testAWorkerThatNeverComesUp() throws {
    try assertNoStart(.trapped, "exit status 1", of: "exit 1")
    try assertNoStart(.graderError, "prlimit: failed", of: "echo 'prlimit: failed' >&2; exit 1")
    try assertNoStart(
      .trapped, "the channel", of: "head -c 8 \"$0/reply\"; printf '\\0\\0\\0\\0\\0\\0\\0\\0'; sleep 60")
    try assertNoStart(.failed, "at most 0", of: "answer; sleep 60")
  }

  func testALauncherThatReportsIsBelievedAndNobodyElse() throws {
    let complains = "echo \"bwrap: Can't mount\" >&2"
    try assertNoStart(.graderError, "bwrap: Can't mount", of: "\(complains); exit 1", isReported: true)
    try assertNoStart(
      .trapped, "exit status 1", of: "\(complains); echo '{ \"exit-code\": 1 }' >&3; exit 1", isReported: true)
    try assertNoStart(
      .graderError, "exit-code", of: "echo '{ \"exit-code\": 1 }' >&2; exit 1", isReported: true)
  }

  func testAKillThatTheKernelCountsIsALackOfMemory() throws {
    for (count, expected) in [(3, Outcome.trapped), (4, .outOfMemory)] {
      let script = "ready; call; echo 'oom_kill \(count)' >\"$0/events\"; kill -9 $$"
      let hostile = try HostileWorker(script)
      defer { hostile.remove() }
      let events = hostile.folder.appending(path: "events")
      try Data("low 0\noom_kill 3\n".utf8).write(to: events)
      let worker = try WorkerProcess(.init(command: hostile.command, memoryEvents: events.path))
      XCTAssertEqual(
        outcome { try worker.call(Data(count: 4), limit: 100, deadline: .now + .seconds(30)) }, expected, "\(count)")
      hostile.assertGone()
    }
  }

  func testACommandThatIsNotThere() {
    XCTAssertEqual(outcome { try WorkerProcess(.init(command: ["/no/such/worker"])) }, .graderError)
    XCTAssertEqual(outcome { try WorkerProcess(.init(command: ["/etc/passwd"])) }, .graderError)
  }

  func testStoppingAndForgettingLeaveNothingBehind() throws {
    let stopped = try HostileWorker("sleep 60 & note $!; ready; sleep 60")
    defer { stopped.remove() }
    let worker = try WorkerProcess(.init(command: stopped.command))
    worker.stop()
    worker.stop()
    stopped.assertGone()

    let forgotten = try HostileWorker("sleep 60 & note $!; ready; sleep 60")
    defer { forgotten.remove() }
    _ = try WorkerProcess(.init(command: forgotten.command))
    forgotten.assertGone()
  }

  func testAWorkerOutlivesTheThreadThatAskedForIt() throws {
    let setpriv = "/usr/bin/setpriv"
    try XCTSkipUnless(FileManager.default.isExecutableFile(atPath: setpriv), "util-linux is not installed here.")
    let hostile = try HostileWorker("ready; call; sleep 0.1; answer; sleep 60")
    defer { hostile.remove() }
    // As bubblewrap asks for it: the kernel kills the worker when its parent thread ends.
    let command = [setpriv, "--pdeathsig", "KILL"] + hostile.command
    let started = StartedWorker()
    let thread = Thread { started.worker = try? WorkerProcess(.init(command: command)) }
    thread.start()
    while !thread.isFinished { usleep(1000) }
    usleep(20_000)
    let worker = try XCTUnwrap(started.worker)
    XCTAssertEqual(try worker.call(Data(count: 4), limit: 100, deadline: .now + .seconds(30)).body, [42])
    worker.stop()
    hostile.assertGone()
  }

  // MARK: - Workers that would keep a processor busy

  func testWaitingForAWorkerWithoutAnErrorStreamIsIdle() throws {
    try assertIdle("ready; call; exec 2>&-; sleep 60", request: 4)
  }

  func testWaitingForAWorkerThatStoppedReadingIsIdle() throws {
    try assertIdle("ready; exec <&-; sleep 60", request: 4 << 20)
  }

  func testAWorkerThatStoppedReadingMayStillAnswer() throws {
    try withWorker("ready; call; exec <&-; sleep 0.1; answer; sleep 60") { worker, _ in
      XCTAssertEqual(try worker.call(Data(count: 4 << 20), limit: 100, deadline: .now + .seconds(30)).body, [42])
    }
  }

  // MARK: - Helpers

  /// Written by the thread that starts it, read once that has ended.
  private final class StartedWorker: @unchecked Sendable {
    var worker: WorkerProcess?
  }

  private func withWorker(
    _ script: String, reply: [UInt8] = Frame(kind: .value, call: 1, body: [42]).bytes,
    _ body: (WorkerProcess, HostileWorker) throws -> Void
  ) throws {
    let hostile = try HostileWorker(script, reply: reply)
    defer { hostile.remove() }
    do {
      let worker = try WorkerProcess(.init(command: hostile.command))
      defer { worker.stop() }
      try body(worker, hostile)
    }
    hostile.assertGone()
  }

  /// Makes one call, and expects it to end so, soon, with nothing left running.
  private func assertEnd(
    _ expected: Outcome, _ words: String, of script: String,
    reply: [UInt8] = Frame(kind: .value, call: 1, body: [42]).bytes, seconds: Double = 50,
    file: StaticString = #filePath, line: UInt = #line
  ) throws {
    let hostile = try HostileWorker(script, reply: reply)
    defer { hostile.remove() }
    let worker = try WorkerProcess(.init(command: hostile.command))
    let start = ContinuousClock.now
    XCTAssertThrowsError(
      try worker.call(Data(count: 4), limit: 100, deadline: start + .seconds(seconds)), file: file, line: line
    ) { error in
      let end = error as? NoAnswer
      XCTAssertEqual(end?.outcome, expected, "\(error)", file: file, line: line)
      XCTAssertTrue(end?.message.contains(words) == true, "\(error)", file: file, line: line)
    }
    // The scripts sleep for a minute: whoever waited for one is seen, however slow the machine.
    XCTAssertLessThan(start.duration(to: .now), .seconds(40), file: file, line: line)
    hostile.assertGone(file: file, line: line)
  }

  private func assertNoStart(
    _ expected: Outcome, _ words: String, of script: String, isReported: Bool = false,
    file: StaticString = #filePath, line: UInt = #line
  ) throws {
    let hostile = try HostileWorker(script)
    defer { hostile.remove() }
    let launch = WorkerLaunch(command: hostile.command, isReported: isReported)
    XCTAssertThrowsError(try WorkerProcess(launch), file: file, line: line) { error in
      XCTAssertEqual((error as? NoAnswer)?.outcome, expected, "\(error)", file: file, line: line)
      XCTAssertTrue("\(error)".contains(words), "\(error)", file: file, line: line)
    }
    hostile.assertGone(file: file, line: line)
  }

  private func assertIdle(_ script: String, request: Int, file: StaticString = #filePath, line: UInt = #line) throws {
    try withWorker(script) { worker, _ in
      let before = processorTime()
      XCTAssertEqual(
        outcome { try worker.call(Data(count: request), limit: 100, deadline: .now + .seconds(2)) }, .timedOut,
        file: file, line: line)
      XCTAssertLessThan(processorTime() - before, 1, "seconds of processor time", file: file, line: line)
    }
  }

  /// What this thread has used, in seconds.
  private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private func outcome<Value>(_ body: () throws -> Value) -> Outcome? {
    do {
      _ = try body()
      return nil
    } catch {
      return (error as? NoAnswer)?.outcome
    }
  }
}
