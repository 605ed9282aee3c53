import Foundation
import Grading
import Workbench
import XCTest

final class DoctorTests: XCTestCase {
  func testVersionsOfSwift() {
    XCTAssertEqual(Doctor.swift(version: "Swift version 6.3.1 (swift-6.3.1-RELEASE)"), Finding("Swift", .fine, "6.3.1"))
    XCTAssertEqual(Doctor.swift(version: "Apple Swift version 7.0 (…)").state, .fine)
    XCTAssertEqual(Doctor.swift(version: "Swift version 6.2.4").state, .wrong)
    XCTAssertEqual(Doctor.swift(version: "clang 17").state, .wrong)
  }

  func testRoomOnTheDisk() {
    XCTAssertEqual(Doctor.disk(freeBytes: 73_460_000_000), Finding("Disk", .fine, "73.4 GB free"))
    XCTAssertEqual(Doctor.disk(freeBytes: 1_999_999_999).state, .wrong)
  }

  func testAFolderThatCannotBeWrittenTo() {
    let finding = Doctor.writing("Writing", in: URL(filePath: "/proc"), remedy: "chmod")
    XCTAssertEqual(finding, Finding("Writing", .wrong, "/proc can't be written to", remedy: "chmod"))
    XCTAssertEqual(
      Doctor.writing("Writing", in: FileManager.default.temporaryDirectory, remedy: "chmod").state, .fine)
  }

  func testAMissingHeaderHasACommandThatMendsIt() async throws {
    var doctor = Doctor(course: nil)
    doctor.headerFolders = ["/nowhere"]
    doctor.installer = "sudo apt-get install"
    let findings = await doctor.findings()
    XCTAssertEqual(findings.first { $0.subject == "zlib" }?.remedy, "sudo apt-get install libz-dev")
    XCTAssertEqual(findings.first { $0.subject == "Course" }?.state, .wrong)
    XCTAssertNil(findings.first { $0.subject == "Disk" }, "Without a course there is nothing to build.")
  }

  func testScreens() throws {
    let fine = [Finding("Swift", .fine, "6.3.1"), Finding("Disk", .fine, "73.4 GB free")]
    try assertScreen(DoctorScreen(findings: fine), "doctor-fine")
    try assertScreen(
      DoctorScreen(
        findings: fine + [
          Finding("zlib", .wrong, "its header zlib.h is missing", remedy: "sudo apt-get install libz-dev"),
          Finding("Sandbox", .optional, "bubblewrap is missing; only grading a class needs it"),
        ]), "doctor-wrong")
  }
}
