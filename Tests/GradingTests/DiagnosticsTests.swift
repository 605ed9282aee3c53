import Grading
import XCTest

final class DiagnosticsTests: XCTestCase {
  private static let output = """
    /submission/Sum.swift:3:5: error: cannot find 'y' in scope
      y
      ^
    ./Mean.swift:1:7: warning: variable 'z' was never used
      var z = 1
          ^
    Mean.swift:9:1: error: missing return
    }
    ^
    Mean.swift:2:6: note: did you mean this?
    func mean() {}
         ^
    /submission/main.swift:5:20: error: cannot find 'sum' in scope
        sum: sum(of:),
             ^
    <unknown>:0: error: too much

    """

  func testErrorsAreSortedByFile() {
    let diagnostics = Diagnostics(DiagnosticsTests.output)
    XCTAssertEqual(diagnostics.filesWithErrors(among: ["Sum.swift", "Mean.swift"]), ["Sum.swift", "Mean.swift"])
    XCTAssertEqual(diagnostics.words(for: "Sum.swift"), "Sum.swift:3:5: error: cannot find 'y' in scope\n  y\n  ^")
    XCTAssertEqual(
      diagnostics.words(for: "Mean.swift"),
      "Mean.swift:9:1: error: missing return\n}\n^\nMean.swift:2:6: note: did you mean this?\nfunc mean() {}\n     ^")
  }

  func testOnlyTheStudentsFilesAreBlamed() {
    let diagnostics = Diagnostics(DiagnosticsTests.output)
    XCTAssertEqual(diagnostics.filesWithErrors(among: ["Sum.swift"]), ["Sum.swift"])
    XCTAssertEqual(diagnostics.filesWithErrors(among: []), [])
    XCTAssertFalse(diagnostics.filesWithErrors(among: ["Sum.swift", "Mean.swift"]).contains("main.swift"))
  }

  func testANoteAboutAnotherFileIsNotShown() {
    let diagnostics = Diagnostics(
      """
      Sum.swift:1:1: error: invalid redeclaration of 'mean()'
      func mean() {}
      Mean.swift:7:6: note: 'mean()' previously declared here
      func mean() { secret }
      Sum.swift:4:1: error: second
      """)
    let words = diagnostics.words(for: "Sum.swift")
    XCTAssertFalse(words.contains("secret"), words)
    XCTAssertTrue(words.contains("second"))
    XCTAssertEqual(diagnostics.words(for: "Mean.swift"), "")
  }

  func testALineOfAnotherFileNeverLeaks() {
    // `#sourceLocation` makes a file speak for one that the student has no business with.
    let diagnostics = Diagnostics(
      """
      /course/grading/Sums/Checks/SumChecks.swift:3:1: error: no such thing
        expectClose(answer, 42)
      Sum.swift:1:1: error: mine
      """)
    XCTAssertEqual(diagnostics.filesWithErrors(among: ["Sum.swift", "Mean.swift"]), ["Sum.swift"])
    XCTAssertEqual(diagnostics.words(for: "Sum.swift"), "Sum.swift:1:1: error: mine")
    XCTAssertEqual(diagnostics.words(for: "SumChecks.swift").contains("42"), true, "It is never asked for.")
  }

  func testManyErrorsAreCut() {
    let output = (1...500).map { "Sum.swift:\($0):1: error: no\n" }.joined()
    let words = Diagnostics(output).words(for: "Sum.swift")
    XCTAssertTrue(words.contains("Sum.swift:20:1"))
    XCTAssertFalse(words.contains("Sum.swift:21:1"))
    XCTAssertTrue(words.hasSuffix("… and 480 more."))
    let long = Diagnostics("Sum.swift:1:1: error: " + String(repeating: "x", count: 100_000))
    XCTAssertEqual(long.words(for: "Sum.swift").count, 8 << 10)
  }

  func testOutputThatIsNoDiagnostic() {
    for output in [
      "", "\n\n", "Stack dump:\n0. Program arguments: swift-frontend", "error: fatal", "a.swift:1:1: error:",
    ] {
      XCTAssertEqual(Diagnostics(output).filesWithErrors(among: ["a.swift"]), [])
    }
  }
}
