import Foundation
import Grading
import TestSupport

/// A folder of submissions as the real command has graded it.
struct GradedClass {
  var run: CommandRun
  /// The reports by student.
  var reports: [String: SubmissionReport]
  /// What the command wrote.
  var output: TemporaryFolder

  /// Grades a class, or one submission.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - arguments: Arguments besides the usual ones.
  ///   - output: Where to write.
  ///   - launcher: What starts the command: an absolute path and the arguments that come before the command.
  ///   - variables: Environment variables besides our own.
  /// - Throws: An error when the command can't be started, or a report can't be read.
  init(
    _ path: String, _ arguments: [String] = [], output: TemporaryFolder, launcher: [String] = [],
    variables: [String: String] = [:]
  ) throws {
    self.output = output
    let grade = ["grade", path, "--lab", "GradientDescent", "--out", output.path] + arguments
    let command = launcher + [CommandRun.products.appending(path: "grader").path] + grade
    run = try CommandRun(command[0], Array(command.dropFirst()), variables: variables)
    reports = try GradedClass.reports(in: output.url)
  }

  /// The reports in a folder, by student.
  static func reports(in folder: URL) throws -> [String: SubmissionReport] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.reduce(into: [:]) { reports, name in
      let file = folder.appending(path: "\(name)/report.json")
      guard FileManager.default.fileExists(atPath: file.path) else { return }
      reports[name] = try JSONDecoder().decode(SubmissionReport.self, from: Data(contentsOf: file))
    }
  }
}
