import CheckRecords
import Gradebook
import Grading
import XCTest

final class LabAuditTests: XCTestCase {
  private let id = "SumChecks.testEmpty"
  private static let yaml = """
    lab: Sums
    title: Sums
    points: 10
    files: [Sum.swift]
    limits: { seconds: 1, memory: 1 GiB }
    checks:
      - id: SumChecks.testEmpty
        title: "An empty sum is 0"
        points: 10
        visibility: public

    """

  func testAMutantThatSaysWhatItsHeaderSaysIsSound() throws {
    XCTAssertEqual(try breaches(says: [.half], saying: [.half, .half]), [])
    XCTAssertEqual(try breaches(says: [], saying: [nil, nil]), [])
  }

  func testAPatternThatTheHeaderDoesNotNameIsABreach() throws {
    let breaches = try breaches(says: [], saying: [nil, .twice])
    XCTAssertEqual(breaches, ["Wrong: \(id) says “twice what was expected”, but its header doesn't"])
  }

  func testAPatternThatIsNotSaidUnderEverySeedIsABreach() throws {
    let breaches = try breaches(says: [.half], saying: [.half, nil])
    XCTAssertEqual(breaches, ["Wrong: no check says “half of what was expected” under seed 8"])
  }

  func testAMutantFailsExactlyWhatItNames() throws {
    let missed = try audit(caughtBy: [id, "SumChecks.testMany"], saying: [nil]).breaches
    XCTAssertEqual(missed, ["Wrong: is not caught by SumChecks.testMany"])
    let unnamed = try audit(caughtBy: [], saying: [nil]).breaches
    XCTAssertEqual(unnamed, ["Wrong: its header doesn't name \(id)"])
  }

  func testWithoutMutantsNothingIsShown() throws {
    let audit = LabAudit(lab: "Sums", checks: [], findings: [])
    XCTAssertEqual(audit.breaches, ["Sums: there are no mutants yet, so nothing shows what its checks catch"])
  }

  func testTheTextShowsWhatIsSaid() throws {
    let text = AuditReport(try audit(says: [.half], saying: [.half])).text
    XCTAssertTrue(text.contains("\nWrong  ✗  10  half of what was expected\n"), text)
    XCTAssertTrue(text.hasSuffix("\nsound"), text)
  }

  private func breaches(says: Set<ErrorPattern>, saying: [ErrorPattern?]) throws -> [String] {
    try audit(says: says, saying: saying).breaches
  }

  /// The audit of one mutant, whose only check fails with one pattern a seed.
  private func audit(
    caughtBy: Set<String>? = nil, says: Set<ErrorPattern> = [], saying: [ErrorPattern?]
  ) throws -> LabAudit {
    let reports = try saying.enumerated().map { index, pattern in
      var report = try sampleReport()
      report.seed += UInt64(index)
      report.checks[0].pattern = pattern
      return report
    }
    let variant = Variant(
      kind: .mutant(caughtBy: caughtBy ?? [id], says: says), name: "Wrong", summary: "It is wrong.", files: [])
    let rubric = try Rubric(yaml: LabAuditTests.yaml, file: "rubric.yml")
    return LabAudit(lab: "Sums", checks: rubric.checks, findings: [.init(variant: variant, reports: reports)])
  }
}
