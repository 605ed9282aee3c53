import ArgumentParser
import Foundation
import Gradebook
import Grading

/// Rewrites the stubs from the solutions.
struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: "Rewrite the stubs from the solutions.")

  @Argument(help: "The labs; by default all.")
  var labs: [String] = []

  @OptionGroup var courseOptions: CourseOptions

  func run() throws {
    let course = try courseOptions.course()
    for name in labs.isEmpty ? course.labNames : labs {
      let rewritten = try StubFolder.synchronise(course.lab(named: name), in: course)
      for file in rewritten { print("\(name)/\(file.lastPathComponent) rewritten") }
      if rewritten.isEmpty { print("\(name): the stubs are in step with the solution") }
    }
  }
}
