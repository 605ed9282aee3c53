import Foundation
import Gradebook
import XCTest

final class LatePenaltyTests: XCTestCase {
  private let time: LocalTime = {
    guard let zone = TimeZone(identifier: "Europe/Prague") else { preconditionFailure("Prague has a time zone.") }
    return LocalTime(zone: zone)
  }()

  private func cost(_ penalty: LatePenalty, _ submitted: String, due: String = "2026-10-12 23:59") throws -> String {
    let (submitted, due) = (try XCTUnwrap(time.date(submitted)), try XCTUnwrap(time.date(due)))
    return penalty.cost(submitted: submitted, due: due, zone: time.zone).description
  }

  private func daily(grace: Int = 0) throws -> LatePenalty {
    let (ten, limit) = (try XCTUnwrap(Percentage("10%")), try XCTUnwrap(Percentage("25%")))
    return LatePenalty(grace: grace, rule: .perStartedDay(ten, atMost: limit))
  }

  func testADayCountsFromItsFirstSecondAndTheSumIsCapped() throws {
    let penalty = try daily()
    for (submitted, expected) in [
      ("2026-10-01 12:00", "0 %"), ("2026-10-12 23:59", "0 %"), ("2026-10-12 23:59:01", "10 %"),
      ("2026-10-13 23:59", "10 %"), ("2026-10-13 23:59:01", "20 %"), ("2026-10-14 23:59:01", "25 %"),
      ("2029-01-01 00:00", "25 %"),
    ] {
      XCTAssertEqual(try cost(penalty, submitted), expected, submitted)
    }
  }

  func testWithinGraceNothingIsLateAndAfterItAllIs() throws {
    let penalty = try daily(grace: 900)
    XCTAssertEqual(try cost(penalty, "2026-10-13 00:14"), "0 %")
    XCTAssertEqual(try cost(penalty, "2026-10-13 00:14:01"), "10 %")
    XCTAssertEqual(try cost(penalty, "2026-10-14 00:05"), "20 %", "Days count from the due date, not from grace's end.")
  }

  func testADayWithAClockChangeIsADay() throws {
    // Prague's clocks go back on 25 October 2026 and forward on 28 March 2027.
    let penalty = try daily()
    XCTAssertEqual(try cost(penalty, "2026-10-25 12:00", due: "2026-10-24 12:00"), "10 %")
    XCTAssertEqual(try cost(penalty, "2026-10-25 12:00:01", due: "2026-10-24 12:00"), "20 %")
    XCTAssertEqual(try cost(penalty, "2027-03-28 12:00", due: "2027-03-27 12:00"), "10 %")
    XCTAssertEqual(try cost(penalty, "2027-03-28 12:00:01", due: "2027-03-27 12:00"), "20 %")
  }

  func testATableEndsWithNothing() throws {
    let (ten, thirty) = (try XCTUnwrap(Percentage("10%")), try XCTUnwrap(Percentage("30%")))
    let table = LatePenalty(
      grace: 0, rule: .table([.init(upTo: 86_400, costs: ten), .init(upTo: 3 * 86_400, costs: thirty)]))
    for (submitted, expected) in [
      ("2026-10-12 23:59", "0 %"), ("2026-10-13 23:59", "10 %"), ("2026-10-14 00:00", "30 %"),
      ("2026-10-15 23:59", "30 %"), ("2026-10-16 00:00", "100 %"),
    ] {
      XCTAssertEqual(try cost(table, submitted), expected, submitted)
    }
  }

  func testTimesThatAreNone() {
    for text in [
      "2026-02-30 12:00", "2026-13-01 12:00", "2026-10-12", "2026-10-12 24:00", "2026-10-12 12:60", "tomorrow", "",
      "2027-03-28 02:30",
    ] {
      XCTAssertNil(time.date(text), text)
    }
    XCTAssertEqual(time.date("2026-10-12 23:59")?.ISO8601Format(), "2026-10-12T21:59:00Z")
    XCTAssertEqual(time.date("2026-10-12T23:59:30")?.ISO8601Format(), "2026-10-12T21:59:30Z")
    XCTAssertEqual(time.date("2026-10-25 02:30")?.ISO8601Format(), "2026-10-25T00:30:00Z", "The first of the two.")
    XCTAssertEqual(time.date("2026-10-12 23:59").map(time.words), "2026-10-12 23:59 (Europe/Prague)")
  }

  func testLengthsOfTime() {
    for (text, seconds) in [("15 minutes", 900), ("1 day", 86_400), ("2 hours", 7200), ("1 week", 604_800)] {
      XCTAssertEqual(LocalTime.seconds(text), seconds, text)
    }
    for text in ["15", "minutes", "-1 days", "1.5 hours", "15m", "1 month", "1  day"] {
      XCTAssertNil(LocalTime.seconds(text), text)
    }
  }
}
