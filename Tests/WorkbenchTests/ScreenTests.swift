import CheckRecords
import Foundation
import Grading
import Workbench
import XCTest

/// Every screen, at 80 and 120 columns, with and without colour.
final class ScreenTests: XCTestCase {
  private func check(_ report: SubmissionReport, focus: String? = nil) throws -> CheckScreen {
    CheckScreen(outline: try SampleCourse.outline(), report: report, files: SampleCourse.files, focus: focus)
  }

  func testNothingIsDone() throws {
    try assertScreen(try check(SampleCourse.report([:])), "check-nothing-done")
  }

  func testSomeChecksFail() throws {
    try assertScreen(try check(SampleCourse.failing()), "check-failing")
  }

  func testAnotherFailureInFocus() throws {
    try assertScreen(try check(SampleCourse.failing(), focus: SampleCourse.ids[3]), "check-focus")
  }

  func testATrapShowsTheLine() throws {
    let report = try SampleCourse.report([
      SampleCourse.ids[2]: .init(
        outcome: .trapped, message: "Index out of range.", hint: "Which index is the last?",
        location: "Mean.swift:4, in mean(of:)", output: "\u{1b}[31mred\u{1b}[0m")
    ])
    try assertScreen(try check(report), "check-trap")
  }

  func testAFileDoesNotCompile() throws {
    let words = """
      Mean.swift:4:3: error: cannot convert return expression of type 'Int' to return type 'Double', which is said at length
        numbers.count
        ^
      Mean.swift:9:1: error: expected '}' in struct
      """
    let report = try SampleCourse.report(
      [SampleCourse.ids[2]: .init(outcome: .didNotCompile), SampleCourse.ids[0]: .init(outcome: .passed)],
      diagnostics: ["Mean.swift": words], missing: ["Descent.swift"])
    try assertScreen(try check(report), "check-compile-error")
  }

  func testEverythingPasses() throws {
    let passed = Dictionary(uniqueKeysWithValues: SampleCourse.ids.map { ($0, SampleCourse.Verdict(outcome: .passed)) })
    try assertScreen(try check(SampleCourse.report(passed)), "check-passed")
  }

  func testOneCheckPasses() throws {
    try assertScreen(
      try check(SampleCourse.report([SampleCourse.ids[0]: .init(outcome: .passed)], only: true)), "check-only")
  }

  func testALongTitleLeavesRoomForTheOutcome() throws {
    let rubric = SampleCourse.rubric.replacing(
      "The mean of 3, 4 and 8 is 5", with: String(repeating: "the mean of many numbers, ", count: 6))
    let outline = LabOutline(
      rubric: try Rubric(yaml: rubric, file: "rubric.yml"), handout: Handout(markdown: SampleCourse.handout),
      group: "Labs")
    let endings: [(Outcome, String)] = [
      (.didNotCompile, "… · does not compile"), (.notImplemented, "… · to do"), (.skipped, "… · later"),
      (.trapped, "… · stopped"), (.timedOut, "… · out of time"), (.outOfMemory, "… · out of memory"),
      (.graderError, "… · not your fault"), (.failed, "…"), (.passed, "…"),
    ]
    for (outcome, words) in endings {
      // Beside one that passed, a check that is to do has a line too.
      let report = try SampleCourse.report([
        SampleCourse.ids[2]: .init(outcome: outcome, message: "No."), SampleCourse.ids[3]: .init(outcome: .passed),
      ])
      let lines = CheckScreen(outline: outline, report: report, files: SampleCourse.files).lines(width: 80)
      for line in lines { XCTAssertLessThanOrEqual(line.width, 80, line.text(isColored: false)) }
      let texts = lines.map { $0.text(isColored: false) }
      XCTAssertTrue(texts.contains { $0.columns == 80 && $0.hasSuffix(words) }, texts.joined(separator: "\n"))
    }
  }

  func testOverview() throws {
    var begun = LabProgress(lab: "Slopes")
    begun.take(try SampleCourse.failing(), fingerprint: "f", at: 100)
    var done = LabProgress(lab: "Neurons")
    let passed = Dictionary(uniqueKeysWithValues: SampleCourse.ids.map { ($0, SampleCourse.Verdict(outcome: .passed)) })
    done.take(try SampleCourse.report(passed), fingerprint: "f", at: 50)
    try assertScreen(
      OverviewScreen(rows: [
        .init(outline: try SampleCourse.outline(name: "Neurons", title: "Lab 2 · Neurons"), progress: done),
        .init(outline: try SampleCourse.outline(), progress: begun),
        .init(
          outline: try SampleCourse.outline(
            group: "Assignments", name: "MultilayerPerceptron",
            title: "Assignment 3 · A multilayer perceptron that reads digits, and much else"),
          progress: LabProgress(lab: "MultilayerPerceptron")),
      ]), "overview")
  }

  func testOverviewOfACourseThatNobodyHasBegun() throws {
    try assertScreen(
      OverviewScreen(rows: [.init(outline: try SampleCourse.outline(), progress: LabProgress(lab: "Slopes"))]),
      "overview-new")
  }

  func testHints() throws {
    let outline = try SampleCourse.outline()
    var progress = LabProgress(lab: "Slopes")
    try assertScreen(progress.nextHint(on: outline.checks[0], in: outline), "hint-first")
    _ = progress.nextHint(on: outline.checks[0], in: outline)
    try assertScreen(progress.nextHint(on: outline.checks[0], in: outline), "hint-last")
    XCTAssertEqual(progress.hintsShown, [outline.checks[0].id: 3])
    try assertScreen(progress.nextHint(on: outline.checks[4], in: outline), "hint-none")
  }

  func testExplanations() throws {
    try assertScreen(ExplainScreen(nil), "explain")
    for outcome in Outcome.allCases { try assertScreen(ExplainScreen(outcome), "explain-\(outcome.rawValue)") }
  }
}
