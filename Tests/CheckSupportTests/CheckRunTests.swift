import CheckRecords
import Foundation
import LabRemoting
import Tensors
import XCTest

/// Runs real checks of this bundle in a process of their own, as the grader does, against workers good and bad.
final class CheckRunTests: XCTestCase {
  private static let cube = "NumericalGradientExamples.testCubeAtTwo"
  private static let sum = "NumericalGradientExamples.testLecturesSumTimes"

  func testTheSolutionPasses() throws {
    let records = try run([CheckRunTests.cube], worker: [product("GradientDescentSolution")])
    XCTAssertEqual(records.map(\.outcome), [.passed])
    XCTAssertEqual(records.first?.message, "")
    XCTAssertGreaterThan(records.first?.seconds ?? 0, 0)
  }

  func testTheStubIsNotImplemented() throws {
    let records = try run([CheckRunTests.cube], worker: [product("GradientDescent")])
    XCTAssertEqual(records.map(\.outcome), [.notImplemented])
    XCTAssertEqual(records.first?.stubFile, "NumericalGradient.swift")
    XCTAssertEqual(records.first?.output, "")
  }

  func testWhatComesAfterAFailureIsSkipped() throws {
    // In the rubric's order: XCTest's own is by name.
    for ids in [[CheckRunTests.cube, CheckRunTests.sum], [CheckRunTests.sum, CheckRunTests.cube]] {
      let records = try run(ids, after: [ids[1]: [ids[0]]], worker: [product("GradientDescent")])
      XCTAssertEqual(records.map(\.id), ids)
      XCTAssertEqual(records.map(\.outcome), [.notImplemented, .skipped])
    }
  }

  func testAPublicCheckShowsWhatItExpectsAndAHiddenOneDoesNot() throws {
    for isPublic in [true, false] {
      let hostile = try HostileWorker("ready; call; answer; sleep 60", reply: try answer(Tensor<Double>([12.06])))
      defer { hostile.remove() }
      let record = try XCTUnwrap(run([CheckRunTests.cube], isPublic: isPublic, worker: hostile.command).first)
      XCTAssertEqual(record.outcome, .failed)
      XCTAssertTrue(record.message.contains("12.06"))
      XCTAssertEqual(record.message.contains("12.0001"), isPublic, record.message)
      XCTAssertEqual(record.comparison?.entries.map(\.expected), isPublic ? ["12.0001"] : nil)
      XCTAssertEqual(record.comparison?.entries.map(\.received), isPublic ? ["12.06"] : nil)
      XCTAssertTrue(record.hint?.contains("forward difference") == true)
      hostile.assertGone()
    }
  }

  func testExitingIsNoPass() throws {
    let hostile = try HostileWorker("ready; call; exit 0")
    defer { hostile.remove() }
    XCTAssertEqual(try run([CheckRunTests.cube], worker: hostile.command).map(\.outcome), [.trapped])
  }

  func testARecordOfTheWorkersOwnIsNoRecord() throws {
    let forged = #"{"id":"\#(CheckRunTests.cube)","outcome":"passed","message":"","seconds":0,"output":""}"#
    let hostile = try HostileWorker(
      """
      echo '\(forged)' >&2
      for descriptor in 3 4 5 6 7 8 9; do (echo '\(forged)' >&$descriptor) 2>/dev/null; done
      ready; call; exit 0
      """)
    defer { hostile.remove() }
    let records = try run([CheckRunTests.cube], worker: hostile.command)
    XCTAssertEqual(records.map(\.outcome), [.trapped])
    XCTAssertTrue(records.first?.output.contains("passed") == true, "It is output like any other.")
  }

  func testAHostileReplyCostsItsOwnCheckOnly() throws {
    // What ends Foundation's decoder: a dictionary whose count is too large for a number, and nested XML.
    let xml = "<plist><dict><key>value</key>" + String(repeating: "<array>", count: 100_000)
    let count = Array("bplist00".utf8) + [0xdf, 0x13, 0x68, 0, 0xe4, 0, 0x6c, 0, 0x6c, 0]
    for body in [Array(xml.utf8), count + [8, 0, 0, 0, 0, 0, 0, 1, 1] + number(1) + number(0) + number(count.count)] {
      let hostile = try HostileWorker(
        "ready; call; answer; sleep 60", reply: Frame(kind: .value, call: 1, body: body).bytes)
      defer { hostile.remove() }
      let records = try run([CheckRunTests.sum, CheckRunTests.cube], worker: hostile.command)
      XCTAssertEqual(records.map(\.outcome), [.failed, .failed])
      XCTAssertTrue(records.allSatisfy { $0.message.contains("could not be read") }, "\(records)")
      hostile.assertGone()
    }
  }

  func testALongErrorIsCut() throws {
    let words = String(repeating: "e\u{301}", count: 1 << 20)
    let body = [UInt8](try Coding.encode(LabError(words)))
    let hostile = try HostileWorker(
      "ready; call; answer; sleep 60", reply: Frame(kind: .error, call: 1, body: body).bytes)
    defer { hostile.remove() }
    let record = try XCTUnwrap(run([CheckRunTests.cube], worker: hostile.command).first)
    XCTAssertEqual(record.outcome, .failed)
    XCTAssertLessThan(record.message.utf8.count, 20_000)
    hostile.assertGone()
  }

  func testARunThatCannotBeReadEndsWithoutARecord() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gradus-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "run.json")
    XCTAssertNotEqual(try start(CheckRunTests.cube, run: file), 0, "There is no such file.")
    try Data("{}".utf8).write(to: file)
    XCTAssertNotEqual(try start(CheckRunTests.cube, run: file), 0)
  }

  // MARK: - Helpers

  private func run(
    _ ids: [String], after: [String: [String]] = [:], isPublic: Bool = true, worker: [String]
  ) throws -> [CheckRecord] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gradus-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let records = folder.appending(path: "records.jsonl")
    try Data().write(to: records)
    let plan = CheckRun(
      worker: .init(command: worker), records: records.path, seed: 1, secondsPerCheck: 3, replyLimit: 64 << 20,
      checks: ids.map { .init(id: $0, after: after[$0] ?? [], isPublic: isPublic) })
    let file = folder.appending(path: "run.json")
    try JSONEncoder().encode(plan).write(to: file)
    _ = try start(ids.joined(separator: ","), run: file)
    return try Data(contentsOf: records).split(separator: UInt8(ascii: "\n"))
      .map { try JSONDecoder().decode(CheckRecord.self, from: $0) }
  }

  /// Runs checks to their end, and returns the exit status.
  private func start(_ ids: String, run: URL) throws -> Int32 {
    let checks = Process()
    checks.executableURL = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    checks.arguments = [
      ids.split(separator: ",").map { "GradientDescentPublicChecks.\($0.replacing(".", with: "/"))" }
        .joined(separator: ",")
    ]
    checks.environment = [CheckRun.environmentKey: run.path, "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
    checks.standardOutput = FileHandle.nullDevice
    checks.standardError = FileHandle.nullDevice
    try checks.run()
    checks.waitUntilExit()
    return checks.terminationStatus
  }

  private func product(_ name: String) -> String {
    URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: name).path
  }

  private func answer(_ value: some Codable) throws -> [UInt8] {
    Frame(kind: .value, call: 1, body: [UInt8](try Coding.encode(value))).bytes
  }

  private func number(_ value: Int) -> [UInt8] {
    withUnsafeBytes(of: UInt64(value).bigEndian) { Array($0) }
  }
}
