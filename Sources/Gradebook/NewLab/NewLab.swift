import Foundation
import Grading

/// The files of a lab that is about to be made: a small one that works, to be changed piece by piece.
public struct NewLab: Sendable {
  /// The lab's name.
  public let name: String
  /// The folder of its handout: `Labs` or `Assignments`.
  private let group: String
  private let course: Course

  /// Prepares to make a lab.
  ///
  /// - Parameters:
  ///   - name: Its name, which becomes that of a Swift module.
  ///   - isAssignment: Whether it goes to `Assignments`, not to `Labs`.
  ///   - course: The course.
  /// - Throws: ``GradingError`` for a name that can't be a module's, or is taken.
  public init(named name: String, isAssignment: Bool, in course: Course) throws {
    (self.name, self.course) = (name, course)
    group = isAssignment ? "Assignments" : "Labs"
    guard name.wholeMatch(of: /[A-Z][A-Za-z0-9]*[a-z0-9][A-Za-z0-9]*/) != nil else {
      throw GradingError(
        .notFound, "“\(name)” can't be a lab's name: take a name of letters and digits like GradientDescent.")
    }
    if let place = try placeOfName() {
      throw GradingError(.notFound, "The name \(name) is taken by \(place): take another.")
    }
  }

  /// What has the name already, in words.
  private func placeOfName() throws -> String? {
    // On some disks these differ in nothing but case, and there are one file.
    if let lab = course.labNames.first(where: { $0.lowercased() == name.lowercased() }) { return "the lab \(lab)" }
    let manifest = try HandoutSource(root: course.root).text("Package.swift")
    let targets = ManifestEntry.all(in: manifest).map(\.name)
    if let module = ([name] + targetNames).first(where: targets.contains) { return "the module \(module)" }
    if NewLab.systemModules.contains(name) { return "a module of Swift's own" }
    for (path, _) in files where FileManager.default.fileExists(atPath: course.root.appending(path: path).path) {
      return "the file \(path)"
    }
    // A module that is named like a type hides the type.
    return try typeOfThisName()
  }

  private func typeOfThisName() throws -> String? {
    let source = HandoutSource(root: course.root)
    let declaration = try Regex("(?m)^public .*\\b(struct|enum|class|actor|protocol|typealias) \(name)\\b")
    let modules = try? FileManager.default.contentsOfDirectory(atPath: course.root.appending(path: "Sources").path)
    for module in (modules ?? []).sorted() {
      for file in (try? source.files(below: "Sources/\(module)") { $0.hasSuffix(".swift") }) ?? [] {
        let text = String(decoding: file.contents, as: UTF8.self)
        if text.contains(declaration) { return "a type in \(file.path)" }
      }
    }
    return nil
  }

  private static let systemModules: Set = [
    "Swift", "Foundation", "XCTest", "Testing", "Distributed", "Dispatch", "Glibc", "Synchronization", "Regex",
    "RegexBuilder", "Observation", "System", "Musl", "Darwin", "Subprocess", "Yams", "Mustache",
  ]

  private var targetNames: [String] {
    ["\(name)Solution", "\(name)PublicChecks", "\(name)HiddenChecks"]
  }

  /// The lab's files by path; the stubs are those that the solution makes.
  private var files: [(path: String, text: String)] {
    let texts = NewLabTexts(name: name, group: group)
    return [
      ("Sources/LabContracts/\(name)Lab.swift", texts.contract), ("Solutions/\(name)/main.swift", texts.main),
      ("Solutions/\(name)/Mean.swift", texts.solution), ("\(group)/\(name)/README.md", texts.handout),
      ("\(group)/\(name)/Checks/MeanExamples.swift", texts.publicChecks),
      ("grading/\(name)/Checks/MeanChecks.swift", texts.hiddenChecks), ("grading/\(name)/rubric.yml", texts.rubric),
    ]
  }

  /// Makes the lab; when a file can't be written, none stays.
  ///
  /// - Returns: The paths of what was made or changed.
  /// - Throws: ``GradingError`` when a file can't be written, or the manifest has no labs to put this one behind.
  public func make() throws -> [String] {
    let manifest = try HandoutSource(root: course.root).text("Package.swift")
    let changedManifest = try NewLab.manifest(manifest, adding: NewLabTexts(name: name, group: group).manifestLines)
    do {
      for (path, text) in files {
        let file = course.root.appending(path: path)
        try FileWriting.makeFolder(file.deletingLastPathComponent())
        try FileWriting.write(Data(text.utf8), to: file)
      }
      let stubs = try StubFolder.synchronise(course.lab(named: name), in: course)
      try FileWriting.write(Data(changedManifest.utf8), to: course.root.appending(path: "Package.swift"))
      return files.map(\.path) + stubs.map { "\(group)/\(name)/\($0.lastPathComponent)" } + ["Package.swift"]
    } catch {
      // Nothing of this name was there before.
      let places = [
        "\(group)/\(name)", "Solutions/\(name)", "grading/\(name)", "Sources/LabContracts/\(name)Lab.swift",
      ]
      for place in places { try? FileManager.default.removeItem(at: course.root.appending(path: place)) }
      throw error
    }
  }

  /// A manifest with a lab's lines behind those of the last lab.
  static func manifest(_ manifest: String, adding lines: String) throws -> String {
    let labs = ManifestEntry.all(in: manifest).filter { ["labWorker", "labChecks"].contains($0.kind) }
    guard let last = labs.last, let place = manifest.range(of: last.text) else {
      throw GradingError(.build, "Package.swift has no line that begins with .labChecks, to put the new lab behind.")
    }
    return manifest.replacingCharacters(in: place, with: last.text + "\n\n" + lines)
  }
}
