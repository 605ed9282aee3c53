import Foundation
import Gradebook
import Grading
import TestSupport
import XCTest

final class HandoutTests: XCTestCase {
  func testTheSameCopyMakesTheSameBytes() async throws {
    for archive in HandoutArchive.allCases {
      let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
      var bytes: [Data] = []
      for folder in [first, second] {
        let handout = try Handout(
          CourseFolder().plan(), to: folder.url.appending(path: "labs"), archive: archive)
        try await handout.make(builds: false)
        bytes.append(try Data(contentsOf: XCTUnwrap(handout.archiveFile)))
        // Neither the clock nor the names of the folders get into it.
        try await Task.sleep(for: .seconds(2.1))
      }
      XCTAssertEqual(bytes[0], bytes[1], "\(archive)")
      XCTAssertGreaterThan(bytes[0].count, 500)
      XCTAssertEqual(first.contents.filter { !$0.contains("/") }, ["labs", "labs.\(archive.rawValue)"])
    }
  }

  func testAnArchiveUnpacksToTheFolder() async throws {
    for archive in HandoutArchive.allCases {
      let (folder, unpacked) = (try TemporaryFolder(), try TemporaryFolder())
      let handout = try Handout(CourseFolder().plan(), to: folder.url.appending(path: "labs"), archive: archive)
      try await handout.make(builds: false)
      let file = try XCTUnwrap(handout.archiveFile)
      let result = try await Program.run(
        ["/usr/bin/bsdtar", "-x", "-f", file.path, "-C", unpacked.url.path], timeLimit: .seconds(60))
      XCTAssertEqual(result.status, 0, result.output)
      XCTAssertEqual(unpacked.contents, folder.contents.filter { $0 != file.lastPathComponent })
      XCTAssertTrue(FileManager.default.isExecutableFile(atPath: unpacked.url.appending(path: "labs/lab").path))
      for path in folder.contents where path.hasSuffix(".swift") {
        XCTAssertEqual(
          try Data(contentsOf: unpacked.url.appending(path: path)),
          try Data(contentsOf: folder.url.appending(path: path)),
          path)
      }
    }
  }

  func testAFolderWithSomethingInItIsRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "labs/notes.txt")
    XCTAssertThrowsError(
      try Handout(CourseFolder().plan(), to: folder.url.appending(path: "labs"), archive: nil)
    ) { XCTAssertTrue("\($0)".contains("is not empty"), "\($0)") }
    try folder.write("mine", to: "other.zip")
    XCTAssertThrowsError(
      try Handout(CourseFolder().plan(), to: folder.url.appending(path: "other"), archive: .zip)
    ) { XCTAssertTrue("\($0)".contains("is there already"), "\($0)") }
    XCTAssertEqual(folder.contents, ["labs", "labs/notes.txt", "other.zip"])
  }

  func testAFailureLeavesNothing() async throws {
    let folder = try TemporaryFolder()
    let handout = try Handout(CourseFolder().plan(), to: folder.url.appending(path: "labs"), archive: .zip)
    do {
      // The copy of this small course can't be built.
      try await handout.make(builds: true)
      XCTFail("It was made.")
    } catch let error as GradingError {
      XCTAssertTrue(error.description.contains("can't check Sums"), error.description)
    }
    XCTAssertEqual(folder.contents, [])
  }

  func testAnEmptyFolderIsTaken() async throws {
    let folder = try TemporaryFolder()
    let place = folder.url.appending(path: "labs")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try await Handout(CourseFolder().plan(), to: place, archive: nil).make(builds: false)
    XCTAssertTrue(folder.contents.contains("labs/Package.swift"))
  }
}
