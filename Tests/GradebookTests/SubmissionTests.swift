import Foundation
import Gradebook
import Grading
import TestSupport
import XCTest

final class SubmissionTests: XCTestCase {
  private let files = ["Sum.swift", "Mean.swift"]

  func testAFolderOfStudents() throws {
    let folder = try TemporaryFolder()
    for student in ["grace", "ada", "Zoë Müller", "linus; rm -rf"] { try folder.write("", to: "\(student)/Sum.swift") }
    try folder.write("", to: "empty/notes.txt")
    XCTAssertEqual(
      try Submission.find(in: folder.url, files: files).map(\.student),
      ["Zoë Müller", "ada", "empty", "grace", "linus; rm -rf"])
  }

  func testOneStudentsFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "ada/Mean.swift")
    for path in ["ada", "ada/", "ada/../ada/."] {
      let found = try Submission.find(in: URL(filePath: folder.url.path + "/" + path), files: files)
      XCTAssertEqual(found.map(\.student), ["ada"], path)
    }
  }

  func testWhatIsNoStudentIsPassedOver() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "ada/Sum.swift")
    try folder.write("", to: ".git/Sum.swift")
    try folder.write("", to: "roster.csv")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "link").path, withDestinationPath: folder.url.appending(path: "ada").path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "dangling").path, withDestinationPath: "/no/such/folder")
    XCTAssertEqual(try Submission.find(in: folder.url, files: files).map(\.student), ["ada"])
  }

  func testAStrayFileDoesNotMakeAClassOneSubmission() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "ada/Sum.swift")
    try folder.write("", to: "Mean.swift/Sum.swift")
    XCTAssertEqual(try Submission.find(in: folder.url, files: files).map(\.student), ["Mean.swift", "ada"])
    try folder.write("", to: "Sum.swift")
    XCTAssertThrowsError(try Submission.find(in: folder.url, files: files)) { error in
      XCTAssertTrue("\(error)".contains("beside folders that do"), "\(error)")
    }
  }

  func testTheTablesNameIsTaken() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "grades.csv/Sum.swift")
    XCTAssertThrowsError(try Submission.find(in: folder.url, files: files)) { error in
      XCTAssertTrue("\(error)".contains("has the name of the class's table"), "\(error)")
    }
  }

  func testAnEmptyFolder() throws {
    let folder = try TemporaryFolder()
    for other in ["nothing", "a stray file"] {
      if other != "nothing" { try folder.write("", to: "readme.txt") }
      XCTAssertThrowsError(try Submission.find(in: folder.url, files: files)) { error in
        XCTAssertEqual((error as? GradingError)?.code, .notFound)
        XCTAssertTrue("\(error)".contains("holds no submissions"), "\(error)")
        XCTAssertTrue("\(error)".contains("Sum.swift, Mean.swift"), "\(error)")
      }
    }
  }

  func testAFolderThatIsNotThere() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("", to: "class.zip")
    for path in [folder.url.appending(path: "nowhere"), file] {
      XCTAssertThrowsError(try Submission.find(in: path, files: files)) { error in
        XCTAssertEqual((error as? GradingError)?.code, .notFound)
        XCTAssertTrue("\(error)".contains("can't be read as a folder of submissions"), "\(error)")
      }
    }
  }
}
