import Foundation
import Grading
import Workbench
import XCTest

final class HandInTests: XCTestCase {
  private let stubs = ["Difference.swift": "stub 1", "Mean.swift": "stub 2", "Descent.swift": "stub 3"]

  private func handIn(_ texts: [String: String], _ progress: LabProgress = LabProgress(lab: "Slopes")) throws -> HandIn
  {
    let outline = try SampleCourse.outline()
    return try HandIn(
      outline: outline, staged: outline.files.map { StagedFile(name: $0, text: texts[$0]) }, stubs: stubs,
      progress: progress)
  }

  func testTheLastPublicScoreIsInIt() throws {
    var progress = LabProgress(lab: "Slopes")
    progress.take(try SampleCourse.failing(), fingerprint: SampleCourse.files.fingerprint, at: 1)
    let handIn = try handIn(SampleCourse.files.texts, progress)
    XCTAssertEqual(handIn.reasons, [])
    XCTAssertEqual(handIn.score, .init(lab: "Slopes", passed: 2, checks: 5, points: 6, maxPoints: 14))
    XCTAssertEqual(
      handIn.archive.entries.map(\.path), ["Difference.swift", "Mean.swift", "Descent.swift", "public-score.json"])
    try assertScreen(PackScreen(outline: SampleCourse.outline(), handIn: handIn, archive: "Slopes.zip"), "pack")
  }

  func testAScoreOfOtherFilesIsNot() throws {
    var progress = LabProgress(lab: "Slopes")
    progress.take(try SampleCourse.failing(), fingerprint: "others", at: 1)
    let handIn = try handIn(SampleCourse.files.texts, progress)
    XCTAssertNil(handIn.score)
    XCTAssertEqual(handIn.archive.entries.map(\.path), ["Difference.swift", "Mean.swift", "Descent.swift"])
    try assertScreen(PackScreen(outline: SampleCourse.outline(), handIn: handIn, archive: "Slopes.zip"), "pack-stale")
  }

  func testMissingAndUntouchedFilesAreReasons() throws {
    let handIn = try handIn(["Mean.swift": "stub 2", "Descent.swift": "my own"])
    XCTAssertEqual(
      handIn.reasons, ["Difference.swift is missing.", "Mean.swift is the stub as it was handed out."])
    XCTAssertEqual(handIn.files, ["Mean.swift", "Descent.swift"])
    let outline = try SampleCourse.outline()
    try assertScreen(PackScreen(outline: outline, handIn: handIn, archive: nil), "pack-refused")
    try assertScreen(PackScreen(outline: outline, handIn: handIn, archive: "Slopes.zip"), "pack-anyway")
    let nothing = try self.handIn([:])
    XCTAssertTrue(nothing.isEmpty)
    try assertScreen(PackScreen(outline: outline, handIn: nothing, archive: nil), "pack-nothing")
  }

  func testTheSameFilesMakeTheSameBytes() throws {
    let archive = try handIn(SampleCourse.files.texts).archive
    XCTAssertEqual(archive.bytes, try handIn(SampleCourse.files.texts).archive.bytes)
    XCTAssertEqual(Array(archive.bytes.prefix(4)), [0x50, 0x4b, 0x03, 0x04])
  }

  func testTheChecksumIsThatOfTheStandard() {
    XCTAssertEqual(ZipArchive.checksum(of: Array("123456789".utf8)), 0xcbf4_3926)
    XCTAssertEqual(ZipArchive.checksum(of: []), 0)
  }

  func testOtherProgramsOpenIt() throws {
    let tools = ["/usr/bin/bsdtar": ["-xOf"], "/usr/bin/unzip": ["-p"]].filter {
      FileManager.default.isExecutableFile(atPath: $0.key)
    }
    try XCTSkipIf(tools.isEmpty, "Neither bsdtar nor unzip is here.")
    let file = FileManager.default.temporaryDirectory.appending(path: "gradus-test-\(UUID().uuidString).zip")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(try handIn(SampleCourse.files.texts).archive.bytes).write(to: file)
    for (program, options) in tools {
      let process = Process()
      process.executableURL = URL(filePath: program)
      process.arguments = options + [file.path, "Mean.swift"]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      XCTAssertEqual(process.terminationStatus, 0, program)
      XCTAssertEqual(text, SampleCourse.files.texts["Mean.swift"], program)
    }
  }
}
