import CheckSupport
import XCTest

final class ErrorPatternTests: XCTestCase {
  private let expected = [0.5, -3, 8]

  func testFactorsOfTwo() {
    XCTAssertTrue(sentence(times: 2).contains("twice"))
    XCTAssertTrue(sentence(times: 0.5).contains("half"))
    XCTAssertTrue(sentence(times: -2).contains("−2"))
    XCTAssertTrue(sentence(times: -0.5).contains("−½"))
    XCTAssertNotEqual(sentence(times: -1), "")
  }

  func testTheNumberOfSamples() {
    XCTAssertTrue(sentence(times: 7, sampleCount: 7).contains("7 samples"))
    XCTAssertTrue(sentence(times: 1 / 7, sampleCount: 7).contains("1/7"))
    XCTAssertEqual(sentence(times: 7), "", "Without a mean there is no such pattern.")
    XCTAssertTrue(sentence(times: 2, sampleCount: 2).contains("twice"))
  }

  func testOtherFactorsAreNoPattern() {
    for factor in [1, 3, 1.999, 2.001, -1.5, 1e9] { XCTAssertEqual(sentence(times: factor), "", "\(factor)") }
  }

  func testOneNumberThatDoesNotFitBreaksThePattern() {
    XCTAssertNil(ErrorPattern(received: [1, -6, 17], expected: expected))
    XCTAssertNil(ErrorPattern(received: [1, 6, 16], expected: expected))
  }

  func testZerosAndWhatIsNotFinite() throws {
    XCTAssertTrue(try XCTUnwrap(ErrorPattern(received: [0, -0.0, 0], expected: expected)).sentence.contains("0"))
    for bad in [Double.nan, .infinity, -.infinity] {
      let pattern = try XCTUnwrap(ErrorPattern(received: [1, bad, 16], expected: expected))
      XCTAssertTrue(pattern.sentence.contains("NaN"))
    }
  }

  func testTooLittleTells() {
    XCTAssertNil(ErrorPattern(received: [], expected: []))
    XCTAssertNil(ErrorPattern(received: [1, 2], expected: [0, 0]), "Nothing is a multiple of 0.")
    XCTAssertNil(ErrorPattern(received: [1e-9, 1], expected: [5e-10, 0]))
    XCTAssertNil(ErrorPattern(received: [1, 2], expected: [.nan, 1]))
  }

  private func sentence(times factor: Double, sampleCount: Int? = nil) -> String {
    ErrorPattern(received: expected.map { factor * $0 }, expected: expected, sampleCount: sampleCount)?.sentence ?? ""
  }
}
