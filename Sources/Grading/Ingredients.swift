import Foundation

/// What a lab's verdicts depend on besides the submission, as bytes to be hashed, by a path that names each.
///
/// Modules that a lab doesn't use are no part of it, so that a change of theirs leaves its results as they are.
package struct Ingredients: Sendable {
  /// The rubric.
  package let rubric: [String: Data]
  /// The lab's checks and the modules that they stand on.
  package let checks: [String: Data]
  /// What a submission is compiled with: modules, stubs, `main.swift`, the compiler.
  package let kit: [String: Data]

  /// The modules that checks stand on, besides those that submissions are compiled with.
  private static let checkModules = ["CheckRecords", "CheckSupport", "Compression", "Datasets", "GradientChecking"]

  /// Reads them all.
  ///
  /// - Throws: ``GradingError`` when one can't be read.
  init(course: Course, lab: Lab, kit: Kit, sources: LabSources, toolchain: Toolchain) throws {
    func contents(of folders: [URL]) throws -> [String: Data] {
      try folders.reduce(into: [:]) { $0.merge(try Ingredients.files(below: $1)) { $1 } }
    }
    func module(_ name: String) -> URL { course.root.appending(path: "Sources/\(name)") }
    rubric = ["rubric.yml": try Ingredients.read(lab.rubricFile)]
    checks = try contents(
      of: [lab.stubs.appending(path: "Checks"), course.root.appending(path: "grading/\(lab.name)/Checks")]
        + Ingredients.checkModules.map(module))
    var parts = try contents(of: Ingredients.moduleNames(in: kit.modules).map(module))
    for (name, text) in sources.stubs { parts["stubs/\(name)"] = Data(text.utf8) }
    parts["main.swift"] = Data(sources.main.utf8)
    parts["compiler"] = Data(toolchain.version.utf8)
    self.kit = parts
  }

  private static func moduleNames(in folder: URL) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        .map { $0.hasSuffix(".swiftmodule") ? String($0.dropLast(".swiftmodule".count)) : $0 }
    } catch {
      throw GradingError(.build, "The kit has no modules: \(FileWriting.reason(error)).", underlying: error)
    }
  }

  /// The files below a folder, by the folder's name and their path in it; none when there is no such folder.
  private static func files(below folder: URL) throws -> [String: Data] {
    let place = "\(folder.deletingLastPathComponent().lastPathComponent)/\(folder.lastPathComponent)"
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return try paths.reduce(into: [:]) { files, path in
      let file = folder.appending(path: path)
      guard (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true else { return }
      files["\(place)/\(path)"] = try read(file)
    }
  }

  private static func read(_ file: URL) throws -> Data {
    do {
      return try Data(contentsOf: file)
    } catch {
      throw GradingError(.notFound, "\(file.path) can't be read: \(FileWriting.reason(error)).", underlying: error)
    }
  }
}
