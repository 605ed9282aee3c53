import Gradebook
import Grading
import XCTest

final class DigestTests: XCTestCase {
  func testAFilesHashIsThatOfItsBytes() throws {
    let report = try digests("abc")
    XCTAssertEqual(
      report.files[0].sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    XCTAssertEqual(report.submission.count, 64)
  }

  func testTheSubmissionsHashDependsOnEveryFile() throws {
    XCTAssertEqual(try digests("abc").submission, try digests("abc").submission)
    XCTAssertNotEqual(try digests("abc").submission, try digests("abd").submission)
    XCTAssertNotEqual(try digests("").submission, try digests(nil).submission)
  }

  func testAFileThatWasNotTakenHasNoHash() throws {
    XCTAssertNil(try digests(nil).files[0].sha256)
  }

  private func digests(_ text: String?) throws -> SubmissionReport {
    GradedSubmission(report: try sampleReport(), staged: [StagedFile(name: "Sum.swift", text: text)]).reportWithDigests
  }
}
