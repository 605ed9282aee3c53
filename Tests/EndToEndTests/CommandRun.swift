import Foundation
import TestSupport

/// One run of a built command, to its end.
struct CommandRun {
  /// The exit status, or 128 + n when signal n ended it.
  var status: Int32
  var output: String
  var errors: String
  /// The largest resident memory of the command itself, in bytes, looked at every few milliseconds.
  var peakMemory: Int

  /// The folder that SwiftPM builds into, where the commands lie beside the test bundle.
  static let products = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()

  /// The repository.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Runs `grader`, `lab` or a program by its absolute path, with variables besides our own; kills it when its time is up.
  init(
    _ name: String, _ arguments: [String], in folder: URL = CommandRun.repository, variables: [String: String] = [:],
    seconds: Double = 600
  ) throws {
    let process = CommandRun.process(name, arguments, in: folder, variables: variables)
    let files = try TemporaryFolder()
    let (output, errors) = (files.url.appending(path: "output"), files.url.appending(path: "errors"))
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let deadline = Date(timeIntervalSinceNow: seconds)
    var peak = 0
    while process.isRunning {
      peak = max(peak, CommandRun.residentPeak(of: process.processIdentifier))
      if Date() > deadline { kill(process.processIdentifier, SIGKILL) }
      usleep(5000)
    }
    process.waitUntilExit()
    status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    self.output = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    self.errors = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
    peakMemory = peak
  }

  /// Starts a command whose words nobody reads; whoever starts it ends it.
  static func start(_ name: String, _ arguments: [String]) throws -> Process {
    let process = process(name, arguments, in: repository)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private static func process(
    _ name: String, _ arguments: [String], in folder: URL, variables: [String: String] = [:]
  ) -> Process {
    let process = Process()
    process.executableURL = name.hasPrefix("/") ? URL(filePath: name) : products.appending(path: name)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment
      .merging(["GRADUS_BUNDLE_IS_BUILT": "yes"]) { $1 }.merging(variables) { $1 }
    return process
  }

  private static func residentPeak(of process: Int32) -> Int {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { $0.split(separator: " ").dropFirst().first.flatMap { Int($0) } }.map { $0 << 10 } ?? 0
  }
}
