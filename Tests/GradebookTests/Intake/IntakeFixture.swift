import Foundation
import Gradebook
import Grading
import TestSupport
import XCTest

/// A download in a folder, and what the intake makes of it.
final class IntakeFixture {
  static let files = ["Sum.swift", "Mean.swift"]

  let folder: TemporaryFolder
  private var intakes: [Intake] = []

  init() throws {
    folder = try TemporaryFolder()
  }

  deinit {
    intakes.forEach { $0.close() }
  }

  /// Writes files whose text is their path.
  func write(_ paths: String...) throws {
    for path in paths { try folder.write("// \(path)\n", to: path) }
  }

  /// Takes in the folder, or some of what lies in it.
  func take(
    _ paths: [String] = [""], format: IntakeFormat = .auto, roster: [Student] = [], commits: CommitRule = .all,
    only: String? = nil
  ) async throws -> Intake.Taken {
    let intake = try Intake(
      format: format, lab: "Sums", files: IntakeFixture.files, sandbox: .bubblewrap, roster: roster, commits: commits)
    intakes.append(intake)
    return try await intake.take(paths.map { URL(filePath: folder.path + "/" + $0) }, only: only)
  }

  /// Runs a program in the folder; skips the test where there is none.
  func run(_ command: String..., variables: [String: String] = [:], input: String? = nil) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus == 127 { throw XCTSkip("\(command[0]) is not installed.") }
    XCTAssertEqual(process.terminationStatus, 0, "\(command): \(said)")
  }

  /// Runs a script of Python's in the folder.
  func python(_ script: String) throws { try run("python3", "-c", script) }

  static func skipWithoutBubblewrap() throws {
    try XCTSkipUnless(
      FileManager.default.isExecutableFile(atPath: "/usr/bin/bwrap"), "bubblewrap is not installed here.")
    try XCTSkipUnless(
      FileManager.default.isExecutableFile(atPath: "/usr/bin/bsdtar"), "libarchive-tools is not installed here.")
  }
}

extension Intake.Taken {
  var names: [String] { submissions.map(\.student) }

  /// A student's submission.
  func of(_ student: String) throws -> Submission {
    try XCTUnwrap(submissions.first { $0.student == student }, "\(student) is none of \(names)")
  }
}

extension Submission {
  /// The text of a file that is graded.
  func text(_ file: String) -> String? {
    try? String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }
}
