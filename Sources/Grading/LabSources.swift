import Foundation

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
