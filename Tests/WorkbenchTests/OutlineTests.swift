import Foundation
import Grading
import Workbench
import XCTest

final class OutlineTests: XCTestCase {
  func testTasksComeFromTitlesAndTheHandout() throws {
    let outline = try SampleCourse.outline()
    XCTAssertEqual(outline.minutes, 90)
    XCTAssertEqual(outline.tasks.map(\.number), [1, 2, 3])
    XCTAssertEqual(outline.tasks.map(\.title), ["a slope without calculus", "means", "descent"])
    XCTAssertEqual(outline.tasks.map(\.file), ["Difference.swift", "Mean.swift", "Descent.swift"])
    XCTAssertEqual(outline.tasks.map { $0.checks.count }, [2, 2, 1], "Hidden checks are not among them.")
    XCTAssertEqual(outline.tasks[1].checks.map(\.words)[0], "2a · The mean of 3, 4 and 8 is 5")
    XCTAssertEqual(outline.tasks[0].example, "Example: for f(x) = x³ at 1 with h = 0.1 it is 3.01, exactly. print it.")
    XCTAssertNil(outline.tasks[1].example)
  }

  func testATitleWithSeveralParts() {
    let title = CheckTitle("Task 5b, c · tanh 1 and tanh′ 1")
    XCTAssertEqual(title.task, 5)
    XCTAssertEqual(title.words, "5b, c · tanh 1 and tanh′ 1")
    let check = LabOutline.Check(id: "A.testB", words: title.words, points: 2, hints: [], formula: nil)
    XCTAssertEqual(["5b", "5c", "5", "5a", "c"].map { check.isAbout(part: $0) }, [true, true, false, false, false])
    XCTAssertEqual(CheckTitle("Task 7 · The scores (1000, 999)").words, "The scores (1000, 999)")
    XCTAssertNil(CheckTitle("Tasks 1c and 1d · The seed decides the weights").task)
  }

  func testAHandoutThatSaysNothing() {
    let handout = Handout(markdown: "# Lab\n\nJust do it.\n")
    XCTAssertNil(handout.minutes)
    XCTAssertEqual(handout.sections, [:])
  }

  func testHoursAndPartsOfAHandout() {
    let handout = Handout(
      markdown:
        "**Time**: about 6 hours: task 8 an hour.\n### Part B: without loops · Task 4 · `WithoutLoops.swift`\nText.\n")
    XCTAssertEqual(handout.minutes, 360)
    XCTAssertEqual(handout.sections[4]?.title, "Part B: without loops")
    XCTAssertEqual(handout.sections[4]?.file, "WithoutLoops.swift")
    XCTAssertEqual(handout.sections[4]?.body, "Text.")
  }

  func testLinesThatEndAsOnWindows() {
    let text = SampleCourse.handout.replacing("\n", with: "\r\n")
    XCTAssertEqual(Handout(markdown: text), Handout(markdown: SampleCourse.handout))
    let files = StudentFiles(texts: ["Mean.swift": "import Tensors\r\n\r\nfunc mean() {\r\n  [0][3]\r\n}\r\n"])
    let line = files.line(at: "Mean.swift:4, in mean()")
    XCTAssertEqual(line?.number, 4)
    XCTAssertEqual(line?.text, "  [0][3]")
  }

  func testTheCheckThatIsMeant() throws {
    let outline = try SampleCourse.outline()
    var progress = LabProgress(lab: "Slopes")
    XCTAssertEqual(try outline.check(meantBy: nil, progress: progress)?.name, "testParabola")
    XCTAssertEqual(try outline.check(meantBy: "testSizes", progress: progress)?.name, "testSizes")
    XCTAssertEqual(try outline.check(meantBy: "MeanExamples", progress: progress)?.name, "testThreeNumbers")
    XCTAssertEqual(try outline.check(meantBy: "2b", progress: progress)?.name, "testSizes")
    XCTAssertEqual(try outline.check(meantBy: "Task 3", progress: progress)?.name, "testTwoSteps")
    XCTAssertThrowsError(try outline.check(meantBy: "testSize", progress: progress)) { error in
      XCTAssertTrue("\(error)".contains("did you mean testSizes?"), "\(error)")
    }
    progress.take(try SampleCourse.failing(), fingerprint: "f", at: 1)
    XCTAssertEqual(try outline.check(meantBy: nil, progress: progress)?.name, "testThreeNumbers")
    XCTAssertEqual(try outline.check(meantBy: "1", progress: progress)?.name, "testParabola")
  }

  func testTheHintsAreNotSaidTwice() throws {
    let outline = try SampleCourse.outline()
    let ladder = HintLadder(
      check: outline.checks[2], task: outline.tasks[1],
      result: .init(outcome: .failed, hint: "What is divided by what?", files: "f"))
    XCTAssertEqual(ladder.hints, ["What is divided by what?"])
  }
}
