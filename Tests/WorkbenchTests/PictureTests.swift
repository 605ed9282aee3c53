import CheckRecords
import Foundation
import Workbench
import XCTest

/// The README's pictures are the screens themselves.
final class PictureTests: XCTestCase {
  func testTheCheck() throws {
    let ids = SampleCourse.ids
    let report = try SampleCourse.report([
      ids[0]: .init(outcome: .passed), ids[1]: .init(outcome: .passed),
      ids[2]: .init(
        outcome: .failed,
        message: """
          Task 2a, the means of three columns: mean[0] is 1.5. Every number is half of what was expected. Expected 3.0.
          """,
        hint: "The first column by hand: (1 + 5) / 2. By what does your code divide?",
        comparison: ValueComparison(received: [1.5, 2.5, -6.125], expected: [3, 5, -12.25], wrong: [0, 1, 2]) {
          "[\($0)]"
        }),
    ])
    let screen = CheckScreen(outline: try SampleCourse.outline(), report: report, files: SampleCourse.files)
    try assertPicture(ScreenPicture(of: screen, command: "lab check Slopes").svg, "check")
  }

  func testTheOverview() throws {
    var begun = LabProgress(lab: "Slopes")
    begun.take(try SampleCourse.failing(), fingerprint: "f", at: 1)
    var done = LabProgress(lab: "Neurons")
    let passed = Dictionary(uniqueKeysWithValues: SampleCourse.ids.map { ($0, SampleCourse.Verdict(outcome: .passed)) })
    done.take(try SampleCourse.report(passed), fingerprint: "f", at: 1)
    let screen = OverviewScreen(rows: [
      .init(outline: try SampleCourse.outline(name: "Neurons", title: "Lab 2 · Neurons"), progress: done),
      .init(outline: try SampleCourse.outline(), progress: begun),
      .init(
        outline: try SampleCourse.outline(group: "Assignments", name: "DataLoaders", title: "Assignment 1 · Data"),
        progress: LabProgress(lab: "DataLoaders")),
    ])
    try assertPicture(ScreenPicture(of: screen, command: "lab").svg, "overview")
  }

  func testAPictureIsWellFormed() throws {
    let screen = HintScreen(
      check: .init(id: "A.testB", words: "x < y & \"z\"", points: 1, hints: [], formula: nil), task: nil,
      ladder: HintLadder(
        check: .init(id: "A.testB", words: "", points: 1, hints: ["a > b?"], formula: nil), task: nil, result: nil),
      shown: 1)
    let svg = ScreenPicture(of: screen, command: "lab hint").svg
    XCTAssertTrue(svg.contains("x &lt; y &amp; &quot;z&quot;"), svg)
    XCTAssertTrue(svg.contains("a &gt; b?"), svg)
    XCTAssertEqual(svg.matches(of: /<text/).count, svg.matches(of: /<\/text>/).count)
  }
}
