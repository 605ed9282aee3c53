import Workbench
import XCTest

final class LineTests: XCTestCase {
  func testColumns() {
    XCTAssertEqual("x³ · Θ".columns, 6)
    XCTAssertEqual("数a".columns, 3)
    XCTAssertEqual("e\u{301}".columns, 1)
  }

  func testWrapping() {
    XCTAssertEqual("one two three".wrapped(to: 7), ["one two", "three"])
    XCTAssertEqual("incomprehensible".wrapped(to: 5), ["incomprehensible"])
    XCTAssertEqual("".wrapped(to: 5), [""])
    XCTAssertEqual("a\n\nb".wrapped(to: 5), ["a", "", "b"])
  }

  func testTruncation() {
    XCTAssertEqual("gradient".truncated(to: 8), "gradient")
    XCTAssertEqual("gradients".truncated(to: 8), "gradien…")
  }

  func testNoControlCharacterReachesTheTerminal() {
    XCTAssertEqual(Line("a\u{1b}[31mb\n").text(isColored: true), "a␛[31mb")
  }

  func testColour() {
    let line = Line("✓ ", .good) + Line("done") + Line("  ")
    XCTAssertEqual(line.text(isColored: false), "✓ done")
    XCTAssertEqual(line.text(isColored: true), "\u{1b}[32m✓ \u{1b}[0mdone")
  }

  func testAPictureHasLettersWhereThereIsNoColour() {
    let line = Line("a ") + Line(picture: "▀", RGBColor(255, 0, 90), behind: RGBColor(0, 0, 0), plainText: "x")
    XCTAssertEqual(line.text(isColored: false), "a x")
    XCTAssertEqual(line.text(isColored: true), "a \u{1b}[38;2;255;0;90;48;2;0;0;0m▀\u{1b}[0m")
    XCTAssertEqual(line.text(isColored: true, hasTrueColor: false), "a \u{1b}[38;5;197;48;5;16m▀\u{1b}[0m")
    XCTAssertEqual(Line(picture: "██", RGBColor(0, 0, 0), plainText: "  ").text(isColored: false), "")
  }

  func testALineOfSeveralInksIsCut() {
    let line = Line("one ", .good) + Line("two", .bad) + Line(" three")
    XCTAssertEqual(line.truncated(to: 13), line)
    XCTAssertEqual(line.truncated(to: 8).text(isColored: false), "one two…")
    XCTAssertEqual(line.truncated(to: 6).text(isColored: false), "one t…")
    XCTAssertEqual(line.truncated(to: 7).text(isColored: false), "one tw…")
  }

  func testWhatDoesNotFitAtTheRightIsLeftOut() {
    XCTAssertEqual(Line("left").with(Line("right"), atRightOf: 12).text(isColored: false), "left   right")
    XCTAssertEqual(Line("left").with(Line("right"), atRightOf: 10).text(isColored: false), "left")
  }

  func testTheEnvironmentDecidesOnColour() {
    // A file is no terminal, whatever the environment says.
    XCTAssertFalse(Terminal(-1, environment: ["TERM": "xterm"]).isColored)
  }

  func testWhatCanBeTypedBeginsWithTheNameThatTheCommandWasCalledBy() {
    let line = Line("A lab of lab rats: ") + Line("lab check A && lab pack A", .command)
    XCTAssertEqual(
      line.calling("./lab").text(isColored: false), "A lab of lab rats: ./lab check A && ./lab pack A")
    XCTAssertEqual(Terminal(-1, environment: ["GRADUS_LAB_COMMAND": "../lab"]).command, "../lab")
    XCTAssertEqual(Terminal(-1, environment: ["GRADUS_LAB_COMMAND": ""]).command, "lab")
    XCTAssertEqual(Terminal(-1, environment: [:]).command, "lab")
  }
}
