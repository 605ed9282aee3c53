import CheckSupport
import XCTest

final class AssertionMessageTests: XCTestCase {
  func testTheChecksOwnWordsAreKept() {
    XCTAssertEqual(
      AssertionMessage.withoutValues("XCTAssertEqual failed: (\"2\") is not equal to (\"3\") - The loss is off."),
      "The loss is off.")
  }

  func testAnAssertionWithoutWordsShowsNoValue() {
    for message in [
      "XCTAssertEqual failed: (\"2\") is not equal to (\"3\") - ", "XCTAssertTrue failed - ", "XCTAssertTrue failed",
      "XCTAssertEqual failed: (\"a - b\") is not equal to (\"secret\") - ",
    ] {
      XCTAssertEqual(AssertionMessage.withoutValues(message), "An assertion of this check does not hold.")
    }
  }

  func testAValueThatHoldsTheSeparatorBringsNothingWithIt() {
    let message = "XCTAssertEqual failed: (\"a - b\") is not equal to (\"secret\") - The word is off."
    XCTAssertEqual(AssertionMessage.withoutValues(message), "The word is off.")
  }
}
