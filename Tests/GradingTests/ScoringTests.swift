import CheckRecords
import Grading
import XCTest

final class ScoringTests: XCTestCase {
  private static let ids = ["SumChecks.testEmpty", "SumChecks.testMany", "MeanChecks.testMean"]

  func testPassesEarnTheirPoints() throws {
    let verdicts = try verdicts(.passed, .passed, .passed)
    XCTAssertEqual(verdicts.map(\.earned), [10, 15, 5])
    XCTAssertEqual(verdicts.map(\.id), ScoringTests.ids)
    XCTAssertEqual(verdicts.map(\.hint), [nil, nil, nil])
  }

  func testNothingButAPassEarnsAnything() throws {
    for outcome in Outcome.allCases where outcome != .passed {
      let verdicts = try verdicts(outcome, .passed, .passed)
      XCTAssertEqual(verdicts[0].earned, 0, "\(outcome)")
      XCTAssertEqual(verdicts[0].outcome, outcome)
    }
  }

  func testAMissingRecordIsOurFaultAndNeverAPass() throws {
    let verdicts = try verdicts(nil, nil, nil)
    XCTAssertEqual(verdicts.map(\.outcome), [.graderError, .skipped, .skipped])
    XCTAssertEqual(verdicts.map(\.earned), [0, 0, 0])
  }

  func testARecordOfAnUnknownCheckCountsForNothing() throws {
    let rubric = try Rubric(yaml: SampleRubric.yaml, file: "rubric.yml")
    let verdicts = Scoring.verdicts(
      on: rubric.checks, records: ["Other.testOther": CheckRecord(id: "Other.testOther", outcome: .passed)], files: [])
    XCTAssertEqual(verdicts.reduce(0) { $0 + $1.earned }, 0)
  }

  func testWhatComesAfterIsSkippedAllTheWay() throws {
    // Even where a record says that it passed.
    let verdicts = try verdicts(.failed, .passed, .passed)
    XCTAssertEqual(verdicts.map(\.outcome), [.failed, .skipped, .skipped])
    XCTAssertEqual(verdicts[1].message, "Runs once “An empty sum is 0” passes.")
    XCTAssertEqual(verdicts[2].message, "Runs once “Many numbers” passes.")
    XCTAssertEqual(verdicts.map(\.earned), [0, 0, 0])
    XCTAssertNil(verdicts[1].hint)
  }

  func testAStubInPlaceOfABrokenFileDidNotCompile() throws {
    var record = CheckRecord(id: ScoringTests.ids[0], outcome: .notImplemented, message: "Not yet.")
    record.stubFile = "Sum.swift"
    let rubric = try Rubric(yaml: SampleRubric.yaml, file: "rubric.yml")
    let states: [(FileState, Outcome)] = [
      (.replacedByStub, .didNotCompile), (.missing, .notImplemented), (.compiled, .notImplemented),
    ]
    for (state, outcome) in states {
      let verdict = Scoring.verdicts(
        on: rubric.checks, records: [record.id: record],
        files: [
          .init(name: "Sum.swift", state: state, diagnostics: ""),
          .init(name: "Mean.swift", state: .replacedByStub, diagnostics: ""),
        ])[0]
      XCTAssertEqual(verdict.outcome, outcome)
      XCTAssertEqual(verdict.message.contains("Sum.swift was replaced"), outcome == .didNotCompile)
    }
  }

  func testTheRecordsHintGoesBeforeTheRubrics() throws {
    let rubric = try Rubric(yaml: SampleRubric.yaml, file: "rubric.yml")
    var records = [ScoringTests.ids[0]: CheckRecord(id: ScoringTests.ids[0], outcome: .passed)]
    records[ScoringTests.ids[1]] = CheckRecord(
      id: ScoringTests.ids[1], outcome: .failed, message: "It is 3.", location: "Sum.swift:2", seconds: 0.5, output: "x"
    )
    let plain = Scoring.verdicts(on: rubric.checks, records: records, files: [])[1]
    XCTAssertEqual(plain.hint, "Add them.")
    XCTAssertEqual([plain.message, plain.location, plain.output], ["It is 3.", "Sum.swift:2", "x"])
    records[ScoringTests.ids[1]]?.hint = "Print them."
    XCTAssertEqual(Scoring.verdicts(on: rubric.checks, records: records, files: [])[1].hint, "Print them.")
  }

  func testOnlyAPublicCheckShowsTheValuesItCompared() throws {
    let rubric = try Rubric(yaml: SampleRubric.yaml, file: "rubric.yml")
    let records = Dictionary(
      uniqueKeysWithValues: rubric.checks.map { check in
        var record = CheckRecord(id: check.id, outcome: .failed)
        record.comparison = ValueComparison(received: "3", expected: "4")
        return (check.id, record)
      })
    let checks = rubric.checks.map { check in
      var check = check
      check.after = []
      return check
    }
    let verdicts = Scoring.verdicts(on: checks, records: records, files: [])
    XCTAssertEqual(verdicts.map { $0.comparison != nil }, [true, false, false])
  }

  private func verdicts(_ outcomes: Outcome?...) throws -> [SubmissionReport.Check] {
    let rubric = try Rubric(yaml: SampleRubric.yaml, file: "rubric.yml")
    let records = zip(ScoringTests.ids, outcomes).compactMap { id, outcome in
      outcome.map { CheckRecord(id: id, outcome: $0) }
    }
    return Scoring.verdicts(
      on: rubric.checks, records: Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0) }), files: [])
  }
}
