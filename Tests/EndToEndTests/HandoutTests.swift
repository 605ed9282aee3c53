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

  func testTheScriptOfACopyTellsTheCommandItsNameAndItsCourse() throws {
    let folder = try TemporaryFolder()
    let copy = folder.url.resolvingSymlinksInPath()
    let script = copy.appending(path: "lab").path
    let handed = CommandRun.repository.appending(path: "grading/Handout/lab")
    try FileManager.default.copyItem(atPath: handed.path, toPath: script)
    for place in ["Labs", "Sources", ".build/debug"] {
      try FileManager.default.createDirectory(at: copy.appending(path: place), withIntermediateDirectories: true)
    }
    try Data().write(to: copy.appending(path: "Package.swift"))
    let tool = copy.appending(path: ".build/debug/lab").path
    try Data("#!/bin/sh\necho \"$GRADUS_LAB_COMMAND, $(pwd), $*\"\n".utf8).write(to: URL(filePath: tool))
    for path in [script, tool] { XCTAssertEqual(chmod(path, 0o755), 0) }
    try Data().write(to: copy.appending(path: ".build/lab-is-built"))

    let elsewhere = try CommandRun(script, ["hint", "2c"], in: URL(filePath: "/"))
    XCTAssertEqual(elsewhere.output, "\(script), \(copy.path), hint 2c\n", elsewhere.errors)
    let inside = copy.appending(path: "Labs")
    XCTAssertEqual(try CommandRun(script, [], in: inside).output, "\(script), \(inside.path), \n")
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
