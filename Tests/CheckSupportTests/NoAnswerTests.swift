import CheckRecords
import CheckSupport
import LabSupport
import XCTest

final class NoAnswerTests: XCTestCase {
  func testWaitStatuses() {
    XCTAssertEqual(WorkerEnd(waitStatus: 0), .exited(0))
    XCTAssertEqual(WorkerEnd(waitStatus: 86 << 8), .exited(86))
    XCTAssertEqual(WorkerEnd(waitStatus: 255 << 8), .exited(255))
    XCTAssertEqual(WorkerEnd(waitStatus: 9), .signalled(9))
    XCTAssertEqual(WorkerEnd(waitStatus: 11 | 0x80), .signalled(11), "a core was written")
    // A shell or bubblewrap between says 128 + n.
    XCTAssertEqual(WorkerEnd(waitStatus: 132 << 8), .signalled(4))
    XCTAssertEqual(WorkerEnd(waitStatus: 128 << 8), .exited(128))
    XCTAssertEqual(WorkerEnd(waitStatus: 193 << 8), .exited(193))
  }

  func testAStubIsNamed() {
    let text = "epoch 1\n\(UnimplementedMark.prefix)Momentum.swift momentumDescent(from:on:)\n"
    let end = NoAnswer(end: .exited(UnimplementedMark.exitStatus), text: text, hasBegun: true)
    XCTAssertEqual(end.outcome, .notImplemented)
    XCTAssertEqual(end.message, "`momentumDescent(from:on:)` in Momentum.swift is not implemented yet.")
    XCTAssertEqual(end.stubFile, "Momentum.swift")
  }

  func testTheLastMarkCounts() {
    let text = "\(UnimplementedMark.prefix)A.swift f()\n\(UnimplementedMark.prefix)B.swift g()\n"
    XCTAssertEqual(NoAnswer(end: .exited(86), text: text, hasBegun: true).stubFile, "B.swift")
  }

  func testAStubsStatusWithoutItsMarkNamesNoFile() {
    for text in ["", UnimplementedMark.prefix, UnimplementedMark.prefix + "A.swift", "not implemented: A.swift f()"] {
      let end = NoAnswer(end: .exited(86), text: text, hasBegun: true)
      XCTAssertEqual(end.outcome, .notImplemented)
      XCTAssertNil(end.stubFile)
    }
  }

  func testTheMarkWithoutItsStatusIsNoStub() {
    let text = "\(UnimplementedMark.prefix)A.swift f()\n"
    XCTAssertEqual(NoAnswer(end: .exited(0), text: text, hasBegun: true).outcome, .trapped)
  }

  func testEndingTheProgramIsATrap() {
    for status: Int32 in [0, 1, 2, 255] {
      let end = NoAnswer(end: .exited(status), text: "", hasBegun: true)
      XCTAssertEqual(end.outcome, .trapped)
      XCTAssertTrue(end.message.contains("exit status \(status)"), end.message)
    }
  }

  func testATrapNamesItsReasonAndLine() {
    let end = NoAnswer(end: .signalled(4), text: CrashReportTests.index, hasBegun: true)
    XCTAssertEqual(
      end, NoAnswer(.trapped, "Index out of range.", location: "Sigmoid.swift:2, in third(of:)"))
  }

  func testASignalWithoutAReport() {
    let end = NoAnswer(end: .signalled(11), text: "", hasBegun: true)
    XCTAssertEqual(end, NoAnswer(.trapped, "The program was stopped by signal 11."))
  }

  func testLimitsOfTheSystem() {
    let killed = NoAnswer(end: .signalled(9), text: "", hasBegun: true, ranOutOfMemory: true)
    XCTAssertEqual(killed, NoAnswer(.outOfMemory, "Your code used more memory than the lab allows."))
    XCTAssertEqual(NoAnswer(end: .signalled(24), text: "", hasBegun: true).outcome, .timedOut)
    XCTAssertEqual(NoAnswer(end: .signalled(6), text: CrashReportTests.memory, hasBegun: true).outcome, .outOfMemory)
  }

  func testASignal9ThatTheKernelDidNotCountIsATrap() {
    let end = NoAnswer(end: .signalled(9), text: "", hasBegun: true)
    XCTAssertEqual(end.outcome, .trapped)
    XCTAssertTrue(end.message.contains("signal 9"), end.message)
  }

  func testFoundationRunningOutOfMemory() {
    let text = CrashReportTests.memory.replacing(
      "failed to allocate 67108896 bytes of memory with alignment 8",
      with: "unable to allocate memory for length (360000049)")
    XCTAssertTrue(text.contains("unable to allocate"))
    XCTAssertEqual(NoAnswer(end: .signalled(4), text: text, hasBegun: true).outcome, .outOfMemory)
  }

  func testHangingUpIsATrap() {
    XCTAssertEqual(NoAnswer(end: .hungUp, text: "", hasBegun: true).outcome, .trapped)
  }

  func testALauncherThatComplainsIsOurFault() {
    for text in ["bwrap: No permissions", "setpriv: bad option", "prlimit: failed", "env: no such file", "/bin/sh: 1"] {
      let end = NoAnswer(end: .exited(1), text: text, hasBegun: false)
      XCTAssertEqual(end.outcome, .graderError, text)
      XCTAssertTrue(end.message.contains(text))
    }
  }

  func testAStudentWhoSpeaksLikeALauncherIsStillTheStudent() {
    // Once the student's code has begun, no launcher can be to blame.
    for text in ["bwrap: forged\n", "hello\nbwrap: forged\n", "prlimit: forged\n"] {
      XCTAssertEqual(NoAnswer(end: .exited(1), text: text, hasBegun: true).outcome, .trapped)
    }
  }

  func testALauncherThatIsKilledIsOurFault() {
    XCTAssertEqual(NoAnswer(end: .signalled(9), text: "", hasBegun: false).outcome, .graderError)
    let full = NoAnswer(end: .signalled(9), text: "", hasBegun: false, ranOutOfMemory: true)
    XCTAssertEqual(full.outcome, .outOfMemory, "The kernel has counted the kill in the student's own group.")
  }

  func testALaunchersComplaintIsCut() {
    let end = NoAnswer(end: .exited(1), text: "bwrap: " + String(repeating: "x", count: 100_000), hasBegun: false)
    XCTAssertLessThan(end.message.count, 400)
  }
}
