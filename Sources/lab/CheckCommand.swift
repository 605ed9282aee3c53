import ArgumentParser
import Foundation
import Grading
import Workbench

/// Runs a lab's public checks on the student's files.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Run a lab's public checks on your files.",
    discussion: """
      Your files are compiled and run in a process of their own, so a crash costs one check and shows your line.
      Exits with 0 only when every check passes.
      With --watch it checks again whenever you save. Keys: h hint, n next task, o handout, r again, q quit.
      """)

  @OptionGroup var choice: LabOptions

  @Option(help: "Run one check (Class.testMethod, or either part), with those that it comes after.")
  var only: String?

  @OptionGroup var source: FilesOptions

  @Flag(help: "Print the report as JSON.")
  var json = false

  @Flag(help: "Check again whenever a file is saved, until you press q.")
  var watch = false

  func validate() throws {
    if watch, json { throw ValidationError("--watch shows pages for people, and --json is for programs: take one.") }
  }

  func run() async throws {
    try await interruptible { try await check() }
  }

  private func check() async throws {
    let course = try choice.place.course()
    let lab = try course.lab(namedOrRecent: choice.lab)
    let progress = LiveLine()
    defer { progress.finish() }
    let bench = try await Bench(
      course: course, lab: lab, only: only, folder: source.folder
    ) { progress.note($0) }
    defer { bench.close() }
    progress.finish()
    if watch {
      guard await Watch(bench: bench).run() else { throw ExitCode.failure }
      return
    }
    let result = try await bench.check()
    var known = LabProgress(lab: bench.outline.name)
    if let trouble = bench.record(result, in: &known) { say(trouble) }
    if json {
      try StandardOutput.write(String(decoding: try result.report.json(), as: UTF8.self))
    } else {
      try result.screen.show()
    }
    guard result.passes else { throw ExitCode.failure }
  }
}
