import Foundation
import Grading
import TestSupport
import XCTest

final class CourseTests: XCTestCase {
  func testACourseIsFoundFromAnyFolderInIt() throws {
    let folder = try makeCourse()
    let inside = folder.url.appending(path: "Labs/Sums/Checks")
    try FileManager.default.createDirectory(at: inside, withIntermediateDirectories: true)
    for place in [folder.url, inside, folder.url.appending(path: "Labs/../Labs")] {
      XCTAssertEqual(
        try Course(containing: place).root.resolvingSymlinksInPath().path, folder.url.resolvingSymlinksInPath().path)
    }
  }

  func testOutsideACourse() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "Package.swift")
    for place in [folder.url, URL(filePath: "/"), URL(filePath: "/no/such/folder")] {
      XCTAssertThrowsError(try Course(containing: place)) { error in
        XCTAssertEqual((error as? GradingError)?.code, .notFound)
        XCTAssertTrue("\(error)".contains("is not in a course folder"), "\(error)")
      }
    }
  }

  func testLabsAndAssignmentsAreFound() throws {
    let course = Course(root: try keep(makeCourse()).url)
    XCTAssertEqual(course.labNames, ["Backpropagation", "Sums"])
    XCTAssertEqual(try course.lab(named: "Sums").stubs.lastPathComponent, "Sums")
    XCTAssertTrue(try course.lab(named: "Backpropagation").stubs.path.contains("/Assignments/"))
    XCTAssertTrue(try course.lab(named: "Sums").rubricFile.path.hasSuffix("grading/Sums/rubric.yml"))
  }

  func testLabsComeBeforeAssignmentsAndNumbersCount() {
    let places = [
      ("Assignments", "Assignment 1"), ("Labs", "Lab 10"), ("Labs", "Lab 9b"), ("Labs", "Lab 9a"),
      ("Assignments", "A 2"),
    ]
    let ordered = places.sorted { TeachingOrder(group: $0.0, title: $0.1) < TeachingOrder(group: $1.0, title: $1.1) }
    XCTAssertEqual(ordered.map(\.1), ["Lab 9a", "Lab 9b", "Lab 10", "A 2", "Assignment 1"])
  }

  func testAnUnknownLabSuggestsTheNearest() throws {
    let course = Course(root: try keep(makeCourse()).url)
    for (name, nearest) in [("Sum", "Sums"), ("sums", "Sums"), ("Backprop", "Backpropagation")] {
      XCTAssertThrowsError(try course.lab(named: name)) { error in
        XCTAssertEqual("\(error)", "There is no lab named \(name); did you mean \(nearest)?")
      }
    }
    XCTAssertThrowsError(try course.lab(named: "xyz")) { error in
      XCTAssertEqual("\(error)", "There is no lab named xyz. There are: Backpropagation, Sums.")
    }
    // A folder without a rubric is no lab; neither is a way out of the course.
    for name in ["Draft", "../Labs/Sums", "Sums/"] { XCTAssertThrowsError(try course.lab(named: name)) }
  }

  func testACourseWithoutLabs() throws {
    let folder = try TemporaryFolder()
    XCTAssertEqual(Course(root: folder.url).labNames, [])
    XCTAssertThrowsError(try Course(root: folder.url).lab(named: "Sums")) { error in
      XCTAssertEqual("\(error)", "There is no lab named Sums; this course has none.")
    }
  }

  private var folders: [TemporaryFolder] = []

  override func tearDown() {
    folders = []
  }

  private func keep(_ folder: TemporaryFolder) -> TemporaryFolder {
    folders.append(folder)
    return folder
  }

  private func makeCourse() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("", to: "Package.swift")
    for path in ["Labs/Sums", "Labs/Draft", "Assignments/Backpropagation"] {
      try folder.write("", to: "\(path)/A.swift")
    }
    for lab in ["Sums", "Backpropagation"] { try folder.write(SampleRubric.yaml, to: "grading/\(lab)/rubric.yml") }
    return folder
  }
}
