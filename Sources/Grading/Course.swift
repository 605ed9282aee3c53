import CheckRecords
import Foundation

/// The course's folder: where its labs, rubrics and builds lie.
public struct Course: Sendable {
  /// The package's name in this repository and in a student's copy.
  static let packageName = "gradus"

  /// The folder that holds `Package.swift`.
  public let root: URL

  /// Creates a course.
  ///
  /// - Parameter root: The folder that holds `Package.swift`.
  public init(root: URL) {
    self.root = root
  }

  /// Finds the course that a folder belongs to.
  ///
  /// - Parameter folder: Any folder in it.
  /// - Throws: ``GradingError`` when neither the folder nor one above it is a course.
  public init(containing folder: URL) throws {
    var candidate = folder.standardizedFileURL
    while !Course.isRoot(candidate) {
      let parent = candidate.deletingLastPathComponent().standardizedFileURL
      guard parent.path != candidate.path, candidate.path != "/" else {
        throw GradingError(
          .notFound, "\(folder.path) is not in a course folder: none above it has a Package.swift and a Labs folder.")
      }
      candidate = parent
    }
    self.init(root: candidate)
  }

  private static func isRoot(_ folder: URL) -> Bool {
    ["Package.swift", "Labs"].allSatisfy { FileManager.default.fileExists(atPath: folder.appending(path: $0).path) }
  }

  /// The names of the labs that have stubs and a rubric, sorted.
  public var labNames: [String] {
    ["Labs", "Assignments"].flatMap { group in
      (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: group).path)) ?? []
    }
    .filter { FileManager.default.fileExists(atPath: rubricFile(of: $0).path) }
    .sorted()
  }

  /// Finds a lab by its name.
  ///
  /// - Throws: ``GradingError`` with the nearest name when there is no such lab.
  public func lab(named name: String) throws -> Lab {
    guard labNames.contains(name) else {
      let others = labNames.isEmpty ? "; this course has none." : ". There are: \(labNames.joined(separator: ", "))."
      let suggestion = name.nearest(in: labNames).map { "; did you mean \($0)?" } ?? others
      throw GradingError(.notFound, "There is no lab named \(name)\(suggestion)")
    }
    let group = ["Labs", "Assignments"].first {
      FileManager.default.fileExists(atPath: root.appending(path: "\($0)/\(name)").path)
    }
    return Lab(
      name: name, stubs: root.appending(path: "\(group ?? "Labs")/\(name)"), rubricFile: rubricFile(of: name))
  }

  /// The course's dates and its policy; it need not be there.
  public var policyFile: URL { root.appending(path: "grading/course.yml") }

  private func rubricFile(of name: String) -> URL {
    root.appending(path: "grading/\(name)/rubric.yml")
  }
}

/// Where a lab's parts lie.
public struct Lab: Sendable {
  /// The lab's name, which is its folder's and its module's.
  public let name: String
  /// The folder with the stubs, `main.swift` and the public checks.
  public let stubs: URL
  /// The folder of labs that it belongs to: `Labs` or `Assignments`.
  package var group: String { stubs.deletingLastPathComponent().lastPathComponent }
  /// The rubric.
  public let rubricFile: URL

  /// The test modules that hold the lab's checks.
  var checkModules: [String] { ["\(name)PublicChecks", "\(name)HiddenChecks"] }

  /// The class of the lab's studies of a kind, which stands in a file of its name among the public checks.
  private func studyClass(_ kind: Study.Kind) -> String { name + kind.rawValue }

  /// Whether a check's id is that of a study, which has no row in the rubric.
  func isStudy(_ id: String) -> Bool {
    Study.Kind.allCases.contains { isStudy(id, $0) }
  }

  /// Whether a check's id is that of a study of a kind.
  func isStudy(_ id: String, _ kind: Study.Kind) -> Bool {
    id.hasPrefix(studyClass(kind) + ".")
  }

  /// Whether the lab has studies of a kind.
  package func hasStudies(_ kind: Study.Kind) -> Bool {
    let file = stubs.appending(path: "Checks/\(studyClass(kind)).swift")
    return FileManager.default.fileExists(atPath: file.path)
  }
}

extension String {
  /// The word that this one is probably meant to be: less than half of it has to change.
  package func nearest(in words: [String]) -> String? {
    let nearest = words.min { $0.editDistance(to: self) < $1.editDistance(to: self) }
    return nearest.flatMap { $0.editDistance(to: self) <= max($0.count, count) / 2 ? $0 : nil }
  }

  /// The number of insertions, deletions and substitutions between two words (Levenshtein).
  func editDistance(to other: String) -> Int {
    let (from, to) = (Array(lowercased()), Array(other.lowercased()))
    var row = Array(0...to.count)
    for (i, letter) in from.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, otherLetter) in to.enumerated() {
        let substituted = diagonal + (letter == otherLetter ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = Swift.min(substituted, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[to.count]
  }
}
