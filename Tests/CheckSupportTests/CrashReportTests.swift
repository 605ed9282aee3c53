import CheckSupport
import XCTest

/// The texts are those of workers that really crashed, compiled with Swift 6.3.
final class CrashReportTests: XCTestCase {
  func testIndexOutOfRange() {
    let report = CrashReport(CrashReportTests.index)
    XCTAssertEqual(report.reason, "Index out of range")
    XCTAssertEqual(report.location, "Sigmoid.swift:2, in third(of:)")
    XCTAssertEqual(report.output, "before\n")
  }

  func testArithmeticOverflowHasNoMessageOfItsOwn() {
    let report = CrashReport(CrashReportTests.overflow)
    XCTAssertEqual(report.reason, "Arithmetic overflow")
    XCTAssertEqual(report.location, "Sigmoid.swift:18, in overflowing(_:)")
    XCTAssertEqual(report.output, "before\n\n")
  }

  func testEndlessRecursion() {
    let report = CrashReport(CrashReportTests.recursion)
    XCTAssertEqual(report.reason, "The stack overflowed: a function calls itself without end")
    XCTAssertEqual(report.location, "Sigmoid.swift:5, in depth(_:)")
  }

  func testNilUnwrapped() {
    let report = CrashReport(
      CrashReportTests.trap(
        "GradientDescent/Sigmoid.swift:14: Fatal error: Unexpectedly found nil while unwrapping an Optional value"))
    XCTAssertEqual(report.reason, "Unexpectedly found nil while unwrapping an Optional value")
  }

  func testFailedPreconditionsKeepTheirName() {
    let plain = CrashReport(CrashReportTests.trap("GradientDescent/Sigmoid.swift:34: Precondition failed"))
    XCTAssertEqual(plain.reason, "Precondition failed")
    let worded = CrashReport(CrashReportTests.trap("GradientDescent/A.swift:34: Precondition failed: n is negative"))
    XCTAssertEqual(worded.reason, "Precondition failed: n is negative")
    let assertion = CrashReport(CrashReportTests.trap("GradientDescent/A.swift:34: Assertion failed: b > 0"))
    XCTAssertEqual(assertion.reason, "Assertion failed: b > 0")
  }

  func testAnIndexOutsideOfADataIsNamedThoughFoundationIsSilent() {
    let report = CrashReport(
      """

      *** Signal 4: Backtracing from 0x7f2d7a079739... done ***

      *** Program crashed: Illegal instruction at 0x00007f2d7a079739 ***

      Thread 0 "worker" crashed:

        0      0x00007f2d7a079739 Data._Representation.subscript.getter + 441 in libFoundationEssentials.so
        1 [ra] 0x000055b23d19b696 first(of:) + 53 in worker at /submission/IDXFile.swift:2:47
      ...
      """)
    XCTAssertEqual(report.reason, "Index out of range of a Data; the first index of a slice is its startIndex")
    XCTAssertEqual(report.location, "IDXFile.swift:2, in first(of:)")
  }

  func testCodeThatTheCompilerAddedHasNoLine() {
    let report = CrashReport(CrashReportTests.index.replacing("Sigmoid.swift:2:10", with: "Sigmoid.swift"))
    XCTAssertEqual(report.location, "Sigmoid.swift, in third(of:)")
  }

  func testAFatalErrorWithoutWords() {
    XCTAssertEqual(CrashReport(CrashReportTests.trap("GradientDescent/A.swift:3: Fatal error")).reason, "Fatal error")
  }

  func testAnAbortInsideALibraryHasNoLine() {
    let report = CrashReport(CrashReportTests.abort)
    XCTAssertEqual(report.reason, "Aborted")
    XCTAssertNil(report.location)
  }

  func testAWildPointer() {
    let report = CrashReport(CrashReportTests.wild)
    XCTAssertEqual(report.reason, "Bad pointer dereference")
    XCTAssertEqual(report.location, "Sigmoid.swift:27, in wild()")
  }

  func testMemoryThatIsNotThere() {
    let report = CrashReport(CrashReportTests.memory)
    XCTAssertEqual(report.reason, "failed to allocate 67108896 bytes of memory with alignment 8")
    XCTAssertNil(report.location)
  }

  func testTheLabsOwnFilesAreNotTheStudents() {
    let report = CrashReport(
      CrashReportTests.index.replacing("/submission/Sigmoid.swift", with: "/elsewhere/Sigmoid.swift"))
    XCTAssertNil(report.location, "Neither another folder's file nor main.swift is the student's.")
  }

  func testWhatAStudentPrintsIsNoReport() {
    let text = "Fatal error: not really\n*** Signal of hope\nepoch 1\n"
    let report = CrashReport(text)
    XCTAssertNil(report.location)
    XCTAssertEqual(report.output, text)
  }

  func testTheLastReportCounts() {
    let report = CrashReport("Fatal error: an old one\nepoch 2\n" + CrashReportTests.index)
    XCTAssertEqual(report.reason, "Index out of range")
    XCTAssertEqual(report.output, "Fatal error: an old one\nepoch 2\nbefore\n")
  }

  func testTheMarkOfAStubIsNoOutput() {
    let report = CrashReport("epoch 1\ngradus: not implemented: Momentum.swift momentumDescent(from:on:)\n")
    XCTAssertEqual(report.output, "epoch 1\n")
  }

  func testForgedReportsAreHarmless() {
    for text in [
      "", "\n", "*** Signal 4: Backtracing from", "*** Signal 4: Backtracing from 0x1\n  0 0x", "Fatal error",
      "*** Signal 4: Backtracing from\n0 0x1 at /\n1 0x at /submission/\n2 0x2 f at /submission/:::::\n",
      "*** Signal 4: Backtracing from\n*** Swift runtime failure: ",
      "*** Signal 4: Backtracing from\n*** Program crashed: ",
    ] {
      _ = CrashReport(text)
    }
    let long =
      "*** Signal 4: Backtracing from\n" + String(repeating: "0 0x1 f + 1 at /submission/A.swift:1\n", count: 1500)
    XCTAssertEqual(CrashReport(long).location, "A.swift:1, in f")
  }

  // MARK: - Texts

  /// A trap whose own line is this one.
  static func trap(_ line: String) -> String {
    "\(line)\n" + index.drop { $0 != "*" }
  }

  static let index = """
    before
    Swift/ContiguousArrayBuffer.swift:692: Fatal error: Index out of range

    *** Signal 4: Backtracing from 0x7f97d216df7f... done ***

    *** Program crashed: Illegal instruction at 0x00007f97d216df7f ***

    Platform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))

    Thread 0 "worker" crashed:

      0      0x00007f97d216df7f closure #1 in closure #1 in _assertionFailure(_:_:file:line:flags:) \
    + 623 in libswiftCore.so
      1 [ra] 0x00007f97d22f961f _assertionFailure(_:_:file:line:flags:) + 302 in libswiftCore.so
      2 [ra] 0x00007f97d28dd286 specialized Array.subscript.getter + 85 in libswiftSwiftOnoneSupport.so
      3 [ra] 0x000055e16297d641 third(of:) + 32 in worker at /submission/Sigmoid.swift:2:10
      4 [ra] 0x000055e16297ddf4 main + 579 in worker at /submission/main.swift:5:21
    ...

    Backtrace took 0.03s

    """

  static let overflow = """
    before

    *** Signal 4: Backtracing from 0x55ec0109e8f9... done ***

    *** Swift runtime failure: arithmetic overflow ***

    Platform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))

    Thread 0 "worker" crashed:

      0 [inlined] [system] 0x000055ec0109e8f9 Swift runtime failure: arithmetic overflow in worker at \
    //<compiler-generated>
      1                    0x000055ec0109e8f9 overflowing(_:) + 57 in worker at /submission/Sigmoid.swift:18:5
      2 [ra]               0x000055ec0109f3a5 main + 2036 in worker at /submission/main.swift:9:24
    ...

    Backtrace took 0.01s

    """

  static let recursion =
    """
    before

    *** Signal 11: Backtracing from 0x55da2548d677... done ***

    *** Program crashed: Bad pointer dereference at 0x00007fff7a20cff8 ***

    Platform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))

    Thread 0 "worker" crashed:

      0      0x000055da2548d677 depth(_:) + 23 in worker at /submission/Sigmoid.swift:5

    """
    + (1..<15).map { "\($0) [ra] 0x000055da2548d69b depth(_:) + 58 in worker at /submission/Sigmoid.swift:6:7\n" }
    .joined() + "...\n\nBacktrace took 0.01s\n\n"

  static let wild = """
    before

    *** Signal 11: Backtracing from 0x55bc016f99f0... done ***

    *** Program crashed: Bad pointer dereference at 0x0000000000000010 ***

    Platform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))

    Thread 0 "worker" crashed:

      0      0x000055bc016f99f0 wild() + 128 in worker at /submission/Sigmoid.swift:27:39
      1 [ra] 0x000055bc016fa64c main + 2715 in worker at /submission/main.swift:11:20
    ...

    Backtrace took 0.01s

    """

  static let memory = """
    before
    Fatal error: failed to allocate 67108896 bytes of memory with alignment 8

    *** Signal 6: Backtracing from 0x7f020d152eec... done ***

    *** Program crashed: Aborted at 0x0000000000001331 ***

    Platform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))

    Thread 0 "worker" crashed:

      0  0x00007f020d152eec __pthread_kill_implementation + 268 in libc.so.6
    ...

    Backtrace took 0.02s

    """

  static let abort = """
    before

    *** Signal 6: Backtracing from 0x7f42d04a2eec... done ***

    *** Program crashed: Aborted at 0x0000000000001366 ***

    Platform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))

    Thread 0 "worker" crashed:

      0  0x00007f42d04a2eec __pthread_kill_implementation + 268 in libc.so.6
    ...

    Backtrace took 0.01s

    """
}
