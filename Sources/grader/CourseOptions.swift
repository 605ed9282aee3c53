import ArgumentParser
import Foundation
import Grading

/// Which course a command works on.
struct CourseOptions: ParsableArguments {
  @Option(
    name: .customLong("course"), help: "The course's folder; by default the one around the current folder.",
    completion: .directory)
  var folder: String?

  /// The course.
  func course() throws -> Course {
    try Course(containing: URL(filePath: folder ?? FileManager.default.currentDirectoryPath))
  }
}

extension Sandbox.Kind: ExpressibleByArgument {}
