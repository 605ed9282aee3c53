import CheckRecords
import Foundation
import Grading

/// A version of a lab's solution that an audit grades: the stub, the solution itself, or one of those that lie in
/// `grading/<Lab>/Accepted` and `grading/<Lab>/Mutants`.
public struct Variant: Sendable {
  /// What the audit expects of it.
  public enum Kind: Sendable, Equatable {
    /// No points.
    case stub
    /// Full marks.
    case solution
    /// Full marks.
    case accepted
    /// To fail exactly these checks, with messages that name exactly these patterns.
    case mutant(caughtBy: Set<String>, says: Set<ErrorPattern>)
  }

  /// What is expected.
  public let kind: Kind
  /// Its folder's name, or `stub` or `solution`.
  public let name: String
  /// What its header says of it.
  public let summary: String
  /// The lab's files, whole.
  let files: [StagedFile]

  /// A lab's variants: the stub, the solution, then those that are accepted and the mutants by name.
  ///
  /// - Throws: ``GradingError`` for a variant that can't be read, or whose header doesn't say what it is.
  public static func all(of lab: Lab, in course: Course, rubric: Rubric) throws -> [Variant] {
    let sources = try LabSources(course: course, lab: lab, rubric: rubric)
    let solutions = course.root.appending(path: "Solutions/\(lab.name)")
    let solution = try rubric.files.map { name in
      StagedFile(name: name, text: try text(of: solutions.appending(path: name)))
    }
    let stub = rubric.files.map { StagedFile(name: $0, text: sources.stubs[$0]) }
    let folder = lab.rubricFile.deletingLastPathComponent()
    return [
      Variant(kind: .stub, name: "stub", summary: "Nothing is filled in.", files: stub),
      Variant(kind: .solution, name: "solution", summary: "Everything is filled in.", files: solution),
    ] + (try variants(in: folder.appending(path: "Accepted"), over: solution))
      + (try variants(in: folder.appending(path: "Mutants"), over: solution))
  }

  private static func variants(in folder: URL, over solution: [StagedFile]) throws -> [Variant] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return try names.filter { !$0.hasPrefix(".") }.sorted().map { name in
      try Variant(named: name, in: folder.appending(path: name), over: solution)
    }
  }

  private init(named name: String, in folder: URL, over solution: [StagedFile]) throws {
    let own = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let known = Set(solution.map(\.name))
    guard !own.isEmpty, known.isSuperset(of: own) else {
      throw GradingError(.rubric, "\(folder.path) holds no file of the lab, or others: \(own.sorted()).")
    }
    let texts = try Dictionary(
      uniqueKeysWithValues: own.map { ($0, try Variant.text(of: folder.appending(path: $0))) })
    let header = try VariantHeader(of: texts.values.sorted(), folder: folder)
    self.init(
      kind: header.kind, name: name, summary: header.summary,
      files: solution.map { StagedFile(name: $0.name, text: texts[$0.name] ?? $0.text) })
  }

  /// Creates a variant from what is known of it.
  package init(kind: Kind, name: String, summary: String, files: [StagedFile]) {
    (self.kind, self.name, self.summary, self.files) = (kind, name, summary, files)
  }

  private static func text(of file: URL) throws -> String {
    do {
      return try String(contentsOf: file, encoding: .utf8)
    } catch {
      throw GradingError(.notFound, "\(file.path) can't be read: \(FileWriting.reason(error)).", underlying: error)
    }
  }
}

/// The comment that a variant's file begins with: `// Accepted: …`, or `// Mutant: …`, `// Caught by: A.testB, …` and, where
/// failing messages name patterns, `// Says: …; …`.
private struct VariantHeader {
  let kind: Variant.Kind
  let summary: String

  /// Reads the header; in a variant of several files one of them has it.
  init(of texts: [String], folder: URL) throws {
    for text in texts {
      let fields = VariantHeader.fields(of: text)
      if let summary = fields["Accepted"] {
        (kind, self.summary) = (.accepted, summary)
        return
      }
      if let summary = fields["Mutant"], let checks = fields["Caught by"] {
        let ids = checks.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        let says = try VariantHeader.patterns(fields["Says"] ?? "", folder: folder)
        (kind, self.summary) = (.mutant(caughtBy: Set(ids), says: says), summary)
        return
      }
    }
    throw GradingError(
      .rubric, "\(folder.path): no file begins with “// Accepted: …”, or with “// Mutant: …” and “// Caught by: …”.")
  }

  /// The patterns that a `Says` line names.
  private static func patterns(_ words: String, folder: URL) throws -> Set<ErrorPattern> {
    let names = words.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
    return Set(
      try names.map { name in
        guard let pattern = ErrorPattern(rawValue: name) else {
          let known = ErrorPattern.allCases.map(\.rawValue)
          let nearest = name.nearest(in: known).map { "did you mean “\($0)”?" }
          throw GradingError(
            .rubric,
            "\(folder.path): there is no pattern “\(name)”; "
              + (nearest ?? "there are: \(known.joined(separator: "; "))."))
        }
        return pattern
      })
  }

  /// The comment's fields; a line that is indented goes on with the one before.
  private static func fields(of text: String) -> [String: String] {
    var fields: [String: String] = [:]
    var last: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("//") else { break }
      let words = line.dropFirst(2)
      if let match = words.wholeMatch(of: /\ (Accepted|Mutant|Caught by|Says): (.*)/) {
        last = String(match.1)
        fields[String(match.1)] = String(match.2)
      } else if let last {
        fields[last, default: ""] += " " + words.trimmingCharacters(in: .whitespaces)
      }
    }
    return fields
  }
}
