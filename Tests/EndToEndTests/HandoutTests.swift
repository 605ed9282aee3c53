import Foundation
import TestSupport
import XCTest

/// Makes a students' copy with the real command, which builds it from nothing and checks its stubs as a student does.
final class HandoutTests: XCTestCase {
  func testAStudentsCopyBuildsAndItsStubsScoreNothing() throws {
    let folder = try TemporaryFolder()
    let copy = folder.url.appending(path: "labs")
    let run = try CommandRun(
      "grader", ["handout", "--out", copy.path, "--labs", "GradientDescent", "--archive", "tar.gz"], seconds: 1500)
    XCTAssertEqual(run.status, 0, run.errors)
    XCTAssertTrue(run.output.contains("GradientDescent; it builds, and its stubs score 0."), run.output)
    XCTAssertEqual(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted(), ["labs", "labs.tar.gz"])
    XCTAssertEqual(
      try FileManager.default.contentsOfDirectory(atPath: copy.path).sorted(),
      [".gitignore", "LICENSE", "Labs", "Package.swift", "README.md", "Sources", "grading", "lab"])
  }

  func testAnUnknownLabIsToldByItsNearestName() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(
      "grader", ["handout", "--out", folder.url.appending(path: "labs").path, "--labs", "GradientDecent"])
    XCTAssertEqual(run.status, 1)
    XCTAssertTrue(run.errors.contains("did you mean GradientDescent?"), run.errors)
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: folder.url.path), [])
  }
}
