import Foundation
import Grading

/// The students' copy of a course, file by file, before any of it is written.
///
/// Its stubs come from the solutions, its manifest from `grading/Handout`, and everything else is copied from an explicit list:
/// what isn't named here stays at home.
public struct HandoutPlan: Sendable {
  /// A file of the copy.
  package struct File: Sendable, Equatable {
    /// Its place in the copy.
    package var path: String
    /// Its contents.
    package var contents: Data
    /// Whether it can be run.
    package var isExecutable = false

    /// Creates a file.
    package init(path: String, contents: Data, isExecutable: Bool = false) {
      (self.path, self.contents, self.isExecutable) = (path, contents, isExecutable)
    }
  }

  /// The names of the labs that the copy has.
  public let labs: [String]
  /// The files, by path.
  package let files: [File]

  /// Collects what a copy for students holds.
  ///
  /// - Parameters:
  ///   - course: The instructors' course.
  ///   - labs: The labs to hand out.
  /// - Throws: ``GradingError`` when a part of a lab is missing or can't be read, and when the copy would hold something that
  ///   students are not to see.
  public init(course: Course, labs: [Lab]) throws {
    let source = HandoutSource(root: course.root)
    let rubrics = try labs.map { try Rubric(contentsOf: $0.rubricFile) }
    let manifest = try HandoutManifest(
      template: source.text("grading/Handout/Package.swift.template"), course: source.text("Package.swift"),
      labs: labs.map(\.name), imports: rubrics.flatMap(\.imports))
    var files = [
      File(path: "Package.swift", contents: Data(manifest.text.utf8)),
      File(path: ".gitignore", contents: try source.data("grading/Handout/gitignore")),
      File(path: "lab", contents: try source.data("grading/Handout/lab"), isExecutable: true),
      File(path: "LICENSE", contents: try source.data("LICENSE")),
      File(path: "README.md", contents: try HandoutPlan.readMe(source, rubrics, labs)),
    ]
    for module in manifest.modules {
      files += try source.files(below: "Sources/\(module)") { HandoutPlan.isSource($0) }
    }
    for (lab, rubric) in zip(labs, rubrics) { files += try HandoutPlan.files(of: lab, rubric, in: course, source) }
    self.labs = labs.map(\.name)
    self.files = files.sorted { $0.path < $1.path }
    let leaks = try HandoutSecrets(course: course).leaks(in: self.files)
    guard leaks.isEmpty else {
      throw GradingError(
        .rubric, "The copy would show what students are not to see:\n" + leaks.prefix(10).joined(separator: "\n"))
    }
  }

  /// What a lab brings: its handout, stubs, public checks, and the public part of its rubric.
  private static func files(
    of lab: Lab, _ rubric: Rubric, in course: Course, _ source: HandoutSource
  ) throws -> [File] {
    let place = "\(lab.group)/\(lab.name)"
    // Programs come from the solution, or are checks; everything else lies beside the handout.
    var files = try source.files(below: place) { !$0.hasSuffix(".swift") || $0.hasPrefix("Checks/") }
    // A copy has a script that builds the command once.
    for index in files.indices where files[index].path.hasSuffix(".md") {
      let text = String(decoding: files[index].contents, as: UTF8.self)
      let words = text.replacing("swift run lab ", with: "./lab ").replacing(" lab hint ", with: " ./lab hint ")
      files[index].contents = Data(words.utf8)
    }
    let sources = try LabSources(course: course, lab: lab, rubric: rubric)
    for (name, text) in sources.stubs.merging(["main.swift": sources.main], uniquingKeysWith: { $1 }) {
      files.append(File(path: "\(place)/\(name)", contents: Data(text.utf8)))
      files.append(File(path: "grading/\(lab.name)/Stubs/\(name)", contents: Data(text.utf8)))
    }
    let text = try PublicRubric.text(of: source.text("grading/\(lab.name)/rubric.yml"), file: lab.rubricFile.path)
    files.append(File(path: "grading/\(lab.name)/rubric.yml", contents: Data(text.utf8)))
    return files
  }

  /// The students' first page, with a line for each lab in the course's order.
  private static func readMe(_ source: HandoutSource, _ rubrics: [Rubric], _ labs: [Lab]) throws -> Data {
    let ordered = zip(rubrics, labs).sorted { first, second in
      TeachingOrder(group: first.1.group, title: first.0.title)
        < TeachingOrder(group: second.1.group, title: second.0.title)
    }
    let rows = ordered.map { rubric, lab in "| [\(lab.name)](\(lab.group)/\(lab.name)/README.md) | \(rubric.title) |" }
    let text = try source.text("grading/Handout/README.md")
      .replacing("{{labs}}", with: rows.joined(separator: "\n"))
      .replacing("{{first}}", with: ordered.first?.1.name ?? "")
    return Data(text.utf8)
  }

  private static func isSource(_ path: String) -> Bool {
    [".swift", ".c", ".h", ".modulemap"].contains { path.hasSuffix($0) } && !path.contains(".docc/")
  }
}

/// The instructors' course, as a handout reads it.
struct HandoutSource {
  let root: URL

  func data(_ path: String) throws -> Data {
    do {
      return try Data(contentsOf: root.appending(path: path))
    } catch {
      throw GradingError(.notFound, "\(path) can't be read: \(FileWriting.reason(error)).", underlying: error)
    }
  }

  func text(_ path: String) throws -> String {
    String(decoding: try data(path), as: UTF8.self)
  }

  /// The regular files below a folder whose path in it is wanted, without those that are hidden.
  func files(below folder: String, where isWanted: (String) -> Bool) throws -> [HandoutPlan.File] {
    let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.compactMap { $0 as? String }
    guard let paths, !paths.isEmpty else { throw GradingError(.notFound, "\(folder) is missing or empty.") }
    return try paths.sorted().filter { path in
      var status = stat()
      return lstat(root.appending(path: "\(folder)/\(path)").path, &status) == 0
        && status.st_mode & S_IFMT == S_IFREG && isWanted(path)
        && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    .map { HandoutPlan.File(path: "\(folder)/\($0)", contents: try data("\(folder)/\($0)")) }
  }
}
