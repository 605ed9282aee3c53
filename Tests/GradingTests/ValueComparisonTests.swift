import CheckRecords
import XCTest

final class ValueComparisonTests: XCTestCase {
  func testTheWorstIsMarkedAndNaNIsWorseThanAll() {
    let comparison = ValueComparison(received: [1, 9, 3], expected: [1, 2, 4], wrong: [1, 2]) { "[\($0)]" }
    XCTAssertEqual(comparison.entries.map(\.isWrong), [false, true, true])
    XCTAssertEqual(comparison.worst, 1)
    XCTAssertEqual(comparison.entries[1], .init(place: "[1]", received: "9.0", expected: "2.0", isWrong: true))
    XCTAssertEqual(
      ValueComparison(received: [.nan, 1e9], expected: [0, 0], wrong: [0, 1]) { "\($0)" }.worst, 0)
  }

  func testNaNIsShownWithoutASign() {
    let comparison = ValueComparison(received: [-.nan, -.infinity], expected: [0, 0], wrong: [0, 1]) { "\($0)" }
    XCTAssertEqual(comparison.entries.map(\.received), ["nan", "-inf"])
  }

  func testOfManyValuesThoseAroundTheWorstAreKept() {
    let expected = [Double](repeating: 0, count: 100)
    for worst in [0, 3, 50, 99] {
      var received = expected
      received[worst] = 5
      received[(worst + 40) % 100] = 1
      let comparison = ValueComparison(received: received, expected: expected, wrong: [worst, (worst + 40) % 100]) {
        "[\($0)]"
      }
      XCTAssertEqual(comparison.entries.count, 12)
      XCTAssertEqual(comparison.worst.map { comparison.entries[$0].place }, "[\(worst)]")
      XCTAssertEqual(comparison.count, 100)
      XCTAssertEqual(comparison.wrongCount, 2)
    }
  }

  func testItIsSmallWhateverTheAnswerIs() throws {
    // One character may be of any number of scalars.
    let comparison = ValueComparison(
      received: "a" + String(repeating: "\u{301}", count: 1 << 16), expected: String(repeating: "9", count: 1 << 16))
    XCTAssertLessThan(try JSONEncoder().encode(comparison).count, 1024)
  }

  func testNumbersThatJSONDoesNotKnowTravel() throws {
    let comparison = ValueComparison(received: [.nan, -.infinity], expected: [1, 2], wrong: [0, 1]) { "[\($0)]" }
    let back = try JSONDecoder().decode(ValueComparison.self, from: JSONEncoder().encode(comparison))
    XCTAssertEqual(back, comparison)
    XCTAssertEqual(back.entries.map(\.received), ["nan", "-inf"])
  }
}
