import Foundation
import Gradebook
import Grading
import TestSupport
import XCTest

final class StubFolderTests: XCTestCase {
  /// This repository.
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  func testTheStubsAreWhatTheSolutionsMake() throws {
    let course = Course(root: StubFolderTests.root)
    XCTAssertFalse(course.labNames.isEmpty)
    for name in course.labNames {
      let outdated = try StubFolder.outdated(of: course.lab(named: name), in: course)
      XCTAssertEqual(outdated.map(\.file.lastPathComponent), [], "Run: grader sync \(name)")
    }
  }

  func testNoStubHoldsAnAnswer() throws {
    let course = Course(root: StubFolderTests.root)
    for name in course.labNames {
      let lab = try course.lab(named: name)
      let rubric = try Rubric(contentsOf: lab.rubricFile)
      for file in rubric.files {
        let text = try String(contentsOf: lab.stubs.appending(path: file), encoding: .utf8)
        XCTAssertTrue(text.contains("unimplemented()"), file)
        XCTAssertFalse(text.contains("SOLUTION"), file)
      }
    }
  }

  func testOutdatedStubsAreRewritten() throws {
    let folder = try TemporaryFolder()
    let solution = "func f() {\n  // BEGIN SOLUTION\n  g()\n  // END SOLUTION\n}\n"
    try folder.write("", to: "Package.swift")
    try folder.write(solution, to: "Solutions/Sums/A.swift")
    try folder.write("serve()\n", to: "Solutions/Sums/main.swift")
    try folder.write("old", to: "Labs/Sums/A.swift")
    try folder.write("serve()\n", to: "Labs/Sums/main.swift")
    try folder.write("keep me", to: "Labs/Sums/README.md")
    let yaml = """
      lab: Sums
      title: Sums
      points: 0
      files: [A.swift]
      limits: { seconds: 1, memory: 1 GiB }
      checks: []

      """
    try folder.write(yaml, to: "grading/Sums/rubric.yml")
    let course = Course(root: folder.url)
    let lab = try course.lab(named: "Sums")
    XCTAssertEqual(try StubFolder.outdated(of: lab, in: course).map(\.file.lastPathComponent), ["A.swift"])
    XCTAssertEqual(try StubFolder.synchronise(lab, in: course).map(\.lastPathComponent), ["A.swift"])
    XCTAssertEqual(
      try String(contentsOf: folder.url.appending(path: "Labs/Sums/A.swift"), encoding: .utf8),
      "func f() {\n  unimplemented()\n}\n")
    XCTAssertEqual(try StubFolder.synchronise(lab, in: course), [])

    try folder.write("// END SOLUTION\n", to: "Solutions/Sums/A.swift")
    XCTAssertThrowsError(try StubFolder.synchronise(lab, in: course)) { error in
      XCTAssertTrue("\(error)".hasPrefix("Solutions/Sums/A.swift:1: "), "\(error)")
    }
    try FileManager.default.removeItem(at: folder.url.appending(path: "Solutions/Sums/A.swift"))
    XCTAssertThrowsError(try StubFolder.outdated(of: lab, in: course)) { error in
      XCTAssertTrue("\(error)".contains("no readable A.swift"), "\(error)")
    }
  }
}
