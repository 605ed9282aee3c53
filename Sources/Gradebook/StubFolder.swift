import Foundation
import Grading

/// Keeps a lab's stubs in step with its solution.
public enum StubFolder {
  /// The stubs that differ from what the solution makes, with what they should be.
  ///
  /// - Throws: ``GradingError`` when a solution's file can't be read, or its markers don't pair up.
  public static func outdated(of lab: Lab, in course: Course) throws -> [(file: URL, text: String)] {
    let rubric = try Rubric(contentsOf: lab.rubricFile)
    let sources = try LabSources(course: course, lab: lab, rubric: rubric)
    let files = sources.stubs.merging(["main.swift": sources.main]) { $1 }
    return files.sorted { $0.key < $1.key }
      .map { (file: lab.stubs.appending(path: $0.key), text: $0.value) }
      .filter { (try? String(contentsOf: $0.file, encoding: .utf8)) != $0.text }
  }

  /// Rewrites the stubs from the solution.
  ///
  /// - Returns: The files that were rewritten.
  public static func synchronise(_ lab: Lab, in course: Course) throws -> [URL] {
    try outdated(of: lab, in: course).map { stub in
      try FileWriting.write(Data(stub.text.utf8), to: stub.file)
      return stub.file
    }
  }
}
