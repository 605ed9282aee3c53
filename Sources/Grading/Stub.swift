import Foundation

/// Makes a student's stub from a solution.
///
/// A region from `// BEGIN SOLUTION` to `// END SOLUTION` becomes a call of `unimplemented()`; one that begins with
/// `// BEGIN SOLUTION helper` is left out, for what only the solution needs.
package enum Stub {
  /// The stub of a solution's text.
  ///
  /// - Throws: ``GradingError`` that names the line of a marker without its partner.
  package static func text(ofSolution solution: String, file: String) throws -> String {
    var kept: [Substring] = []
    var openedAt: Int?
    for (index, line) in solution.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      switch line.drop(while: { $0 == " " }) {
      case "// BEGIN SOLUTION", "// BEGIN SOLUTION helper":
        guard openedAt == nil else { throw unpaired(file, index + 1) }
        openedAt = index + 1
        if line.hasSuffix("SOLUTION") {
          kept.append(line.prefix { $0 == " " } + "unimplemented()")
        } else if kept.last?.isEmpty == true {
          kept.removeLast()
        }
      case "// END SOLUTION":
        guard openedAt != nil else { throw unpaired(file, index + 1) }
        openedAt = nil
      default:
        if openedAt == nil { kept.append(line) }
      }
    }
    if let openedAt { throw unpaired(file, openedAt) }
    return kept.joined(separator: "\n")
  }

  private static func unpaired(_ file: String, _ line: Int) -> GradingError {
    GradingError(.build, "\(file):\(line): a solution's BEGIN and END markers don't pair up.")
  }
}

/// The files of a lab that no student writes: the pristine stubs and the worker's entry.
package struct LabSources: Sendable {
  /// The stubs by file name.
  package var stubs: [String: String]
  /// `main.swift`.
  package var main: String

  /// Reads them: from the solutions where there are some, else from what a student's copy keeps.
  ///
  /// - Throws: ``GradingError`` when a file that the rubric names isn't there.
  package init(course: Course, lab: Lab, rubric: Rubric) throws {
    let solutions = course.root.appending(path: "Solutions/\(lab.name)")
    let hasSolutions = FileManager.default.fileExists(atPath: solutions.path)
    let folder = hasSolutions ? solutions : course.root.appending(path: "grading/\(lab.name)/Stubs")
    func read(_ name: String) throws -> String {
      do {
        return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      } catch {
        throw GradingError(
          .notFound, "\(folder.path) has no readable \(name), which the rubric names.", underlying: error)
      }
    }
    stubs = [:]
    for name in rubric.files {
      let text = try read(name)
      stubs[name] = hasSolutions ? try Stub.text(ofSolution: text, file: "Solutions/\(lab.name)/\(name)") : text
    }
    main = try read("main.swift")
  }
}
