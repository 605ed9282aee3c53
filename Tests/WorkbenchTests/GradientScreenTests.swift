import CheckRecords
import Grading
import Workbench
import XCTest

/// `lab gradcheck`: gradients that agree, that don't, and that aren't there.
final class GradientScreenTests: XCTestCase {
  /// A table of numbers and those they are compared with; the right ones agree to ten digits.
  private func table(
    _ name: String, shape: [Int], _ received: [Double], _ reference: [Double], kinks: Set<Int> = [],
    remark: String? = nil
  ) -> GradientTable {
    let entries = zip(received, reference).enumerated().map { index, pair in
      let (one, other) = pair
      let isFinite = one.isFinite && other.isFinite
      let error = isFinite ? abs(one - other) / max(abs(one) + abs(other), 1e-8) : .infinity
      return GradientTable.Entry(
        received: one, reference: other, relativeError: error, isKink: kinks.contains(index),
        isWrong: error > 1e-6 && !(abs(one - other) <= 1e-8) && !kinks.contains(index))
    }
    return GradientTable(name: name, shape: shape, entries: entries, remark: remark)
  }

  private func screen(_ records: [CheckRecord], diagnostics: String? = nil) -> GradientScreen {
    let file = SubmissionReport.File(
      .init(name: "Mean.swift", state: diagnostics == nil ? .compiled : .replacedByStub, diagnostics: diagnostics ?? "")
    )
    return GradientScreen(
      title: "Lab 4 · Slopes", report: StudyReport(files: [file], records: records), files: SampleCourse.files)
  }

  private func record(
    _ title: String, _ tables: [GradientTable], _ outcome: Outcome = .passed, message: String = "",
    location: String? = nil
  ) -> CheckRecord {
    var record = CheckRecord(
      id: "SlopesGradients.testMean", outcome: outcome, message: message, location: location,
      output: outcome == .trapped ? "sum 15\n" : "")
    record.study = Study(title: title, figures: tables.map(Figure.gradient))
    return record
  }

  func testEverythingAgrees() throws {
    let screen = screen([
      record(
        "Task 2a · The gradient of the mean",
        [
          table("Θ", shape: [3], [1.25, -3.5, 1e-9], [1.25 + 1e-9, -3.5, 1.1e-9]),
          table("b", shape: [], [0.5], [0.5]),
        ]),
      record("Task 3 · A kink", [table("z", shape: [3], [0, 0, 1], [0, 0.5, 1], kinks: [1])]),
    ])
    XCTAssertTrue(screen.passes)
    try assertScreen(screen, "gradcheck-agrees")
  }

  func testASignAndAPlace() throws {
    let right = (0..<24).map { Double($0 % 7) - 2.5 }
    var broken = right
    (broken[3], broken[13], broken[20], broken[23]) = (.nan, -.infinity, right[20] * 1.0001, right[23] + 1)
    let screen = screen([
      record(
        "Task 2a · The gradient of the mean",
        [
          table(
            "Θ", shape: [3], [6.5, 2, -0.25], [-6.5, -2, 0.25],
            remark: "Every number is the negative of what was expected.")
        ]),
      record("Task 4c · The gradient, layer by layer", [table("W", shape: [4, 6], broken, right)]),
    ])
    XCTAssertFalse(screen.passes)
    try assertScreen(screen, "gradcheck-wrong")
  }

  func testTheReadmesPicture() throws {
    let right = (0..<24).map { Double($0 % 7) - 2.5 }
    var broken = right
    for column in 0..<6 { broken[6 + column] = right[12 + column] }
    let screen = screen([
      record("Task 4c · The gradient, layer by layer", [table("W of layer 1", shape: [4, 6], broken, right)])
    ])
    try assertPicture(ScreenPicture(of: screen, command: "lab gradcheck Slopes").svg, "gradcheck")
  }

  func testALargeGradientIsPooled() throws {
    let right = (0..<(40 * 130)).map { Double($0 % 11) + 1 }
    var broken = right
    broken[17 * 130 + 64] = 0
    try assertScreen(
      screen([record("Task 4c · The gradient", [table("W", shape: [40, 130], broken, right)])]), "gradcheck-large")
  }

  func testNothingIsThere() throws {
    let message = "`mean(of:)` in Mean.swift is not implemented yet."
    let screen = screen([record("Task 2a · The gradient of the mean", [], .notImplemented, message: message)])
    XCTAssertFalse(screen.passes)
    try assertScreen(screen, "gradcheck-to-do")
  }

  func testTheCodeStops() throws {
    let agreeing = table("Θ", shape: [2], [1, 2], [1, 2])
    let screen = screen([
      record(
        "Task 2a · The gradient of the mean", [agreeing], .trapped, message: "Index out of range.",
        location: "Mean.swift:4, in mean(of:)"),
      record(
        "Task 3 · Descent", [], .timedOut, message: "Your code did not return within the lab's time limit."),
    ])
    XCTAssertFalse(screen.passes)
    try assertScreen(screen, "gradcheck-stops")
  }

  func testAFileDoesNotCompile() throws {
    let words = "Mean.swift:4:3: error: cannot find 'x' in scope\n  x\n  ^"
    let message = "Mean.swift was replaced by its stub: see what is said about it."
    try assertScreen(
      screen([record("Task 2a · The gradient", [], .didNotCompile, message: message)], diagnostics: words),
      "gradcheck-compile-error")
  }
}
