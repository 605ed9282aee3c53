import ArgumentParser
import Foundation
import Grading
import Workbench

/// Where the course is.
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

/// The lab that a command is about.
struct LabOptions: ParsableArguments {
  @Argument(
    help: "The lab, such as GradientDescent; by default the one whose file changed last.",
    completion: .custom { _, _, _ in LabOptions.names })
  var lab: String?

  @OptionGroup var place: CourseOptions

  /// The names of the labs around the current folder, for a shell to complete.
  static var names: [String] {
    (try? Course(containing: URL(filePath: FileManager.default.currentDirectoryPath)).labNames) ?? []
  }
}

/// Says something on the standard error stream.
func say(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}
