import CheckRecords
import Foundation
import Grading
import XCTest

/// `report.json` is read by other programs: its keys are as the project has promised them.
final class SubmissionReportTests: XCTestCase {
  static let json = """
    {"lab": "Sums", "student": "ada", "submission": "ab12", "score": 10, "maxScore": 30, "status": "graded",
     "sandbox": "bubblewrap", "limits": {"network": "none"}, "seed": 18446744073709551615, "notes": ["A note."],
     "files": [{"name": "Sum.swift", "sha256": "cd", "state": "compiled", "diagnostics": ""}],
     "checks": [{"id": "SumChecks.testEmpty", "title": "An empty sum is 0", "points": 10, "earned": 10,
       "outcome": "passed", "visibility": "after-due", "message": "", "hint": "Add.", "location": "Sum.swift:1",
       "seconds": 0.25, "output": ""}],
     "seconds": {"stage": 0.001, "compile": 0.3, "check": 0.1}}
    """

  func testTheKeysAreThePromisedOnes() throws {
    let report = try JSONDecoder().decode(SubmissionReport.self, from: Data(SubmissionReportTests.json.utf8))
    let object = try XCTUnwrap(try JSONSerialization.jsonObject(with: report.json()) as? [String: Any])
    XCTAssertEqual(
      Set(object.keys),
      [
        "lab", "student", "submission", "score", "maxScore", "status", "sandbox", "limits", "seed", "notes", "files",
        "checks", "seconds",
      ])
    let file = try XCTUnwrap((object["files"] as? [[String: Any]])?.first)
    XCTAssertEqual(Set(file.keys), ["name", "sha256", "state", "diagnostics"])
    let check = try XCTUnwrap((object["checks"] as? [[String: Any]])?.first)
    XCTAssertEqual(
      Set(check.keys),
      [
        "id", "title", "points", "earned", "outcome", "visibility", "message", "hint", "location", "seconds", "output",
        "comparison",
      ])
    let seconds = try XCTUnwrap(object["seconds"] as? [String: Any])
    XCTAssertEqual(Set(seconds.keys), ["stage", "compile", "check"])
  }

  func testTheWordsAreThePromisedOnes() {
    XCTAssertEqual(SubmissionReport.Status.graded.rawValue, "graded")
    XCTAssertEqual(SubmissionReport.Status.rejected.rawValue, "rejected")
    XCTAssertEqual(SubmissionReport.Status.graderError.rawValue, "graderError")
    XCTAssertEqual(FileState.compiled.rawValue, "compiled")
    XCTAssertEqual(FileState.replacedByStub.rawValue, "replacedByStub")
    XCTAssertEqual(FileState.missing.rawValue, "missing")
    XCTAssertEqual(
      Outcome.allCases.map(\.rawValue),
      [
        "passed", "failed", "notImplemented", "trapped", "timedOut", "outOfMemory", "didNotCompile", "skipped",
        "graderError",
      ])
    XCTAssertEqual(Visibility.allCases.map(\.rawValue), ["public", "after-due", "hidden"])
  }

  func testWhatIsWrittenIsReadBack() throws {
    let report = try JSONDecoder().decode(SubmissionReport.self, from: Data(SubmissionReportTests.json.utf8))
    let written = try report.json()
    XCTAssertEqual(written.last, UInt8(ascii: "\n"))
    let back = try JSONDecoder().decode(SubmissionReport.self, from: written)
    XCTAssertEqual(try back.json(), written)
    XCTAssertEqual(back.seed, .max)
  }
}
