import Foundation
import Gradebook
import Grading
import TestSupport
import XCTest

final class FeedbackFolderTests: XCTestCase {
  func testAnotherLabsReportsAreKnown() throws {
    let folder = try TemporaryFolder()
    let store = try GradeStore(in: folder.url)
    let feedback = FeedbackFolder(folder: folder.url, store: store, policy: CoursePolicy(), title: "Sums")
    XCTAssertFalse(feedback.holdsReport(on: "ada", in: "Sums"))
    XCTAssertNoThrow(try feedback.check(["ada"], lab: "Sums"))
    try folder.write(try sampleReport().json(), to: "ada/report.json")
    XCTAssertTrue(feedback.holdsReport(on: "ada", in: "Sums"))
    XCTAssertFalse(feedback.holdsReport(on: "ada", in: "Means"))
    XCTAssertThrowsError(try feedback.check(["bob", "ada"], lab: "Means")) {
      XCTAssertTrue("\($0)".contains("holds reports of Sums"), "\($0)")
    }
  }
}
