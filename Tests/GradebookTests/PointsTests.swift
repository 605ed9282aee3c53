import Gradebook
import XCTest

final class PointsTests: XCTestCase {
  func testPointsAreReadExactly() {
    for (text, hundredths) in [
      ("0", 0), ("7", 700), ("7.5", 750), ("7.05", 705), ("0.1", 10), ("1234567.89", 123_456_789),
    ] {
      XCTAssertEqual(Points(text)?.hundredths, hundredths, text)
    }
    for text in ["", "-1", "+1", "7.", ".5", "7.125", "7,5", "1e3", "0x10", " 7", "7 ", "nan", "٧", "12345678"] {
      XCTAssertNil(Points(text), text)
    }
  }

  func testPointsAreWrittenExactly() {
    XCTAssertEqual(Points(hundredths: 705).description, "7.05")
    XCTAssertEqual(Points(7).description, "7.00")
    XCTAssertEqual(Points(hundredths: -5).description, "-0.05")
    XCTAssertEqual([700, 750, 705, 0, 10_000].map { Points(hundredths: $0).short }, ["7", "7.5", "7.05", "0", "100"])
  }

  func testTenTenthsAreOne() throws {
    let tenth = try XCTUnwrap(Points("0.1"))
    XCTAssertEqual((0..<10).reduce(Points.zero) { sum, _ in sum + tenth }, Points(1))
  }

  func testPercentages() {
    for (text, hundredths) in [("0%", 0), ("10%", 1000), ("12.5%", 1250), ("100%", 10_000), ("0.01%", 1)] {
      XCTAssertEqual(Percentage(text)?.hundredths, hundredths, text)
    }
    for text in ["10", "%", "101%", "100.01%", "-5%", "10 %", "10%%"] { XCTAssertNil(Percentage(text), text) }
    XCTAssertEqual(Percentage("12.5%")?.description, "12.5 %")
  }

  func testAPenaltyLeavesItsComplement() throws {
    XCTAssertEqual(Points(80).reduced(by: try XCTUnwrap(Percentage("12.5%"))), Points(70))
    XCTAssertEqual(Points(80).reduced(by: .zero), Points(80))
    XCTAssertEqual(Points(80).reduced(by: .all), .zero)
  }

  func testHalfAHundredthIsRoundedInTheStudentsFavour() throws {
    let half = try XCTUnwrap(Percentage("50%"))
    XCTAssertEqual(Points(hundredths: 101).reduced(by: half), Points(hundredths: 51))
    XCTAssertEqual(Points(hundredths: 100).reduced(by: half), Points(hundredths: 50))
    let third = try XCTUnwrap(Percentage("33.33%"))
    XCTAssertEqual(Points(hundredths: 100).reduced(by: third), Points(hundredths: 67), "66.67 is nearer to 67.")
    XCTAssertEqual(Points(hundredths: 1000).reduced(by: third), Points(hundredths: 667), "666.7 is nearer to 667.")
  }
}
