import ArgumentParser
import CheckRecords
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

/// Where the student's files are.
struct FilesOptions: ParsableArguments {
  @Option(
    name: .customLong("from"), help: "Take the files in this folder; by default those in the lab's own.",
    completion: .directory)
  var path: String?

  /// The folder; `nil` for the lab's own.
  var folder: URL? { path.map { URL(filePath: $0) } }
}

extension LabOptions {
  /// The bench of a lab that has studies of a kind.
  ///
  /// - Throws: ``GradingError`` when the lab has none, with those that have.
  func bench(for kind: Study.Kind, _ source: FilesOptions) async throws -> Bench {
    let course = try place.course()
    let lab = try course.lab(namedOrRecent: lab)
    try course.require(kind, of: lab)
    let progress = LiveLine()
    defer { progress.finish() }
    return try await Bench(course: course, lab: lab, folder: source.folder) { progress.note($0) }
  }
}

/// Says something on the standard error stream.
func say(_ line: String) {
  try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
}
