import Foundation
import Grading
import Workbench
import XCTest

final class WatchStateTests: XCTestCase {
  private func result(_ report: SubmissionReport) throws -> Bench.Result {
    Bench.Result(
      report: report,
      screen: CheckScreen(outline: try SampleCourse.outline(), report: report, files: SampleCourse.files))
  }

  private func state(after report: SubmissionReport) throws -> WatchState {
    var state = WatchState(outline: try SampleCourse.outline())
    XCTAssertEqual(state.handle(.changed), [.check])
    XCTAssertTrue(state.isChecking)
    XCTAssertEqual(state.handle(.finished(try result(report), seconds: 1.25)), [])
    XCTAssertFalse(state.isChecking)
    return state
  }

  func testTheFirstFailureIsInFocus() throws {
    XCTAssertEqual(try state(after: SampleCourse.failing()).focus, SampleCourse.ids[2])
    XCTAssertEqual(try state(after: SampleCourse.report([:])).focus, SampleCourse.ids[0])
  }

  func testNextGoesThroughTheTasksRoundAndRound() throws {
    var state = try state(after: SampleCourse.failing())
    XCTAssertEqual(state.handle(.key("n")), [])
    XCTAssertEqual(state.focus, SampleCourse.ids[4])
    _ = state.handle(.key("n"))
    XCTAssertEqual(state.focus, SampleCourse.ids[2], "Task 1 is done.")
  }

  func testAHintIsAboutTheCheckInFocus() throws {
    var state = try state(after: SampleCourse.failing())
    XCTAssertEqual(state.handle(.key("h")), [.hint(SampleCourse.ids[2])])
    var progress = LabProgress(lab: "Slopes")
    let outline = try SampleCourse.outline()
    state.show(progress.nextHint(on: outline.checks[2], in: outline))
    try assertScreen(WatchScreen(state: state, hasKeys: true), "watch-hint")
    _ = state.handle(.key("x"))
    guard case .checks = state.panel else { return XCTFail("Any other key shows the checks again.") }
  }

  func testTheHandoutComesAndGoes() throws {
    var state = try state(after: SampleCourse.report([:]))
    XCTAssertEqual(state.handle(.key("o")), [])
    try assertScreen(WatchScreen(state: state, hasKeys: true), "watch-handout")
    _ = state.handle(.key("o"))
    guard case .checks = state.panel else { return XCTFail("The handout is put away.") }
  }

  func testASaveChecksAgainAndShowsTheChecks() throws {
    var state = try state(after: SampleCourse.failing())
    _ = state.handle(.key("o"))
    XCTAssertEqual(state.handle(.changed), [.check])
    try assertScreen(WatchScreen(state: state, hasKeys: true), "watch-checking")
  }

  func testTheKeyAgain() throws {
    var state = try state(after: SampleCourse.failing())
    XCTAssertEqual(state.handle(.key("r")), [.check])
  }

  func testTheWaysOut() throws {
    var state = try state(after: SampleCourse.failing())
    XCTAssertEqual(state.handle(.key("q")), [.quit])
    XCTAssertEqual(state.handle(.end), [.quit])
    XCTAssertEqual(state.handle(.suspend), [.suspend])
    XCTAssertEqual(state.handle(.redraw), [])
  }

  func testWhenEverythingPassesThereIsNothingToHint() throws {
    let passed = Dictionary(uniqueKeysWithValues: SampleCourse.ids.map { ($0, SampleCourse.Verdict(outcome: .passed)) })
    var state = try state(after: SampleCourse.report(passed))
    XCTAssertNil(state.focus)
    XCTAssertEqual(state.handle(.key("h")), [])
    XCTAssertEqual(state.handle(.key("n")), [])
    try assertScreen(WatchScreen(state: state, hasKeys: false), "watch-passed")
  }

  func testOnlyARunThatIsOverPasses() throws {
    let passed = Dictionary(uniqueKeysWithValues: SampleCourse.ids.map { ($0, SampleCourse.Verdict(outcome: .passed)) })
    XCTAssertFalse(WatchState(outline: try SampleCourse.outline()).passes)
    XCTAssertFalse(try self.state(after: SampleCourse.failing()).passes)
    var state = try state(after: SampleCourse.report(passed))
    XCTAssertTrue(state.passes)
    _ = state.handle(.changed)
    XCTAssertFalse(state.passes, "Nobody knows yet what the changed files do.")
    _ = state.handle(.failed("The disk is full."))
    XCTAssertFalse(state.passes)
    _ = state.handle(.finished(try result(SampleCourse.report(passed)), seconds: 1))
    XCTAssertTrue(state.passes)
  }

  func testARejectedRunPassesNothing() throws {
    var report = try SampleCourse.report([:])
    (report.status, report.checks) = (.rejected, [])
    var state = try state(after: report)
    XCTAssertEqual(state.focus, SampleCourse.ids[0])
    XCTAssertFalse(state.passes)
    _ = state.handle(.key("o"))
    let text = WatchScreen(state: state, hasKeys: true).text(on: Terminal(width: 80))
    XCTAssertFalse(text.contains("Every public check passes."), text)
    XCTAssertTrue(text.contains("Task 1"), text)
  }

  func testThatTheProgressIsNotKeptIsShownOnce() throws {
    var state = try state(after: SampleCourse.failing())
    state.trouble = "Your progress is not kept: The folder /proc/.lab can't be made: No such file or directory."
    let text = WatchScreen(state: state, hasKeys: true).text(on: Terminal(width: 80))
    XCTAssertEqual(text.components(separatedBy: "Your progress is not kept").count, 2, text)
  }

  func testAFailureOfTheMachineIsShown() throws {
    var state = WatchState(outline: try SampleCourse.outline())
    _ = state.handle(.changed)
    try assertScreen(WatchScreen(state: state, hasKeys: true), "watch-first")
    XCTAssertEqual(state.handle(.failed("No folder can be made in /tmp: No space left on device.")), [])
    try assertScreen(WatchScreen(state: state, hasKeys: true), "watch-failed")
  }
}
