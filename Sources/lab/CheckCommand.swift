import ArgumentParser
import Foundation
import Grading

/// Runs a lab's public checks on the student's files.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Run a lab's public checks on your files.",
    discussion: """
      Your files are compiled and run in a process of their own, so a crash costs one check and shows your line.
      Exits with 0 only when every check passes.
      """)

  @Argument(help: "The lab, such as GradientDescent.")
  var lab: String

  @Option(help: "Run one check (Class.testMethod, or either part), with those that it comes after.")
  var only: String?

  @Option(
    name: .customLong("from"), help: "Check the files in this folder; by default those in the lab's own.",
    completion: .directory)
  var filesFolder: String?

  @Flag(help: "Print the report as JSON.")
  var json = false

  @Option(
    name: .customLong("course"), help: "The course's folder; by default the one around the current folder.",
    completion: .directory)
  var folder: String?

  func run() async throws {
    try await interruptible { try await check() }
  }

  private func check() async throws {
    let course = try Course(containing: URL(filePath: folder ?? FileManager.default.currentDirectoryPath))
    let lab = try course.lab(named: lab)
    let grader = try await SubmissionGrader(
      course: course, lab: lab, options: .init(sandbox: .none, publicOnly: true, onlyCheck: only)
    ) { line in
      FileHandle.standardError.write(Data((line + "\n").utf8))
    }
    defer { grader.close() }
    let report = try await grader.grade(filesFolder.map { URL(filePath: $0) } ?? lab.stubs, student: "you", slot: 0)
      .report
    if json {
      print(String(decoding: try report.json(), as: UTF8.self), terminator: "")
    } else {
      print(CheckSummary(report: report, title: grader.rubric.title).text)
    }
    guard report.checks.allSatisfy({ $0.outcome == .passed }), report.status == .graded else { throw ExitCode.failure }
  }
}
