import Foundation
import Grading

/// What must not reach a student: solutions, hidden checks and what they say, and the variants that an audit grades.
struct HandoutSecrets {
  /// Lines of solutions, with where they are from.
  private var lines: [String: String] = [:]
  /// What hidden checks, rows and variants say, with where it is from.
  private var sentences: [String: String] = [:]
  /// The names of hidden classes of checks, with where they are from.
  private var classes: [String: String] = [:]
  /// The names of hidden checks, with where they are from.
  private var checks: [String: String] = [:]
  /// What the solutions have outside of the markers: the stubs show it.
  private var given = ""

  /// A text that is shorter may stand anywhere by chance.
  private static let shortest = 24

  /// Gathers the secrets of all labs of a course, handed out or not.
  ///
  /// - Throws: ``GradingError`` when a rubric can't be read.
  init(course: Course) throws {
    let source = HandoutSource(root: course.root)
    let rubrics = try course.labNames.map { try Rubric(contentsOf: course.lab(named: $0).rubricFile) }
    for rubric in rubrics {
      addSolution(of: rubric.lab, source)
      addRows(of: rubric)
      for folder in ["Accepted", "Mutants"] { addVariants(in: "grading/\(rubric.lab)/\(folder)", source) }
      for (path, text) in HandoutSecrets.swiftFiles(below: "grading/\(rubric.lab)/Checks", source) {
        for match in text.matches(of: /(?m)^(?:final )?class (\w+)/) { classes[String(match.1)] = path }
        for words in HandoutSecrets.literals(in: text) { add(words, from: path) }
      }
    }
    removeWhatIsPublic(rubrics, source)
  }

  /// Where files show what is secret: a sentence each.
  func leaks(in files: [HandoutPlan.File]) -> [String] {
    let forbidden: Set = ["Solutions", "Mutants", "Accepted", "SampleClass", "Gradebook", "grader"]
    return files.flatMap { file -> [String] in
      var leaks: [String] = []
      if let part = file.path.split(separator: "/").first(where: { forbidden.contains(String($0)) }) {
        leaks.append("\(file.path) lies in \(part).")
      }
      let text = SearchedText(file.contents)
      for secrets in [lines, sentences] {
        leaks += secrets.filter { text.contains($0.key) }
          .map { "\(file.path) has “\($0.key.prefix(80))” of \($0.value)." }
      }
      for secrets in [classes, checks] {
        leaks += secrets.filter { text.names($0.key) }.map { "\(file.path) names \($0.key) of \($0.value)." }
      }
      return leaks.sorted()
    }
  }

  private mutating func add(_ text: some StringProtocol, from path: String) {
    let text = text.trimmingCharacters(in: CharacterSet(charactersIn: " .:?!"))
    if text.count >= HandoutSecrets.shortest { sentences[text] = path }
  }

  /// The lines between the markers.
  private mutating func addSolution(of lab: String, _ source: HandoutSource) {
    for (path, text) in HandoutSecrets.swiftFiles(below: "Solutions/\(lab)", source) {
      var isOpen = false
      for line in text.split(separator: "\n") {
        if line.contains("// END SOLUTION") { isOpen = false }
        let words = line.trimmingCharacters(in: .whitespaces)
        if !isOpen { given += words + "\n" } else if words.count >= HandoutSecrets.shortest { lines[words] = path }
        if line.contains("// BEGIN SOLUTION") { isOpen = true }
      }
    }
  }

  /// The rows of checks that students don't have.
  private mutating func addRows(of rubric: Rubric) {
    for check in rubric.checks where check.visibility != .public {
      let place = "the rubric of \(rubric.lab)"
      checks[String(check.id.split(separator: ".").last ?? "")] = place
      add(check.title, from: place)
      for hint in check.hints { add(hint, from: place) }
    }
  }

  /// The words that say what is wrong with a mutant, or how a variant differs.
  private mutating func addVariants(in folder: String, _ source: HandoutSource) {
    for (path, text) in HandoutSecrets.swiftFiles(below: folder, source) {
      if let match = text.prefixMatch(of: /\/\/ (?:Mutant|Accepted): (.*)/) { add(match.1, from: path) }
    }
  }

  /// What the engine and what is written for students say too is no secret, whoever says it as well.
  private mutating func removeWhatIsPublic(_ rubrics: [Rubric], _ source: HandoutSource) {
    func text(of places: [String]) -> String {
      places.flatMap { place in
        place.hasSuffix(".md")
          ? [(try? source.text(place)) ?? ""] : HandoutSecrets.swiftFiles(below: place, source).map(\.text)
      }
      .joined(separator: "\n")
    }
    let engine = text(
      of: [
        "CKernels", "Tensors", "Compression", "Datasets", "GradientChecking", "NeuralNetworks", "Downloading",
        "Hashing",
      ]
      .map { "Sources/\($0)" })
    let written = text(
      of: ["Labs", "Assignments"].flatMap { group in
        rubrics.flatMap { ["\(group)/\($0.lab)/Checks", "\(group)/\($0.lab)/README.md"] }
      })
    let rows = rubrics.flatMap(\.publicChecks).flatMap { [$0.title] + $0.hints }.joined(separator: "\n")
    // A contract may say what a check says, but not what a solution does.
    let contracts = text(of: ["LabContracts", "CheckSupport", "LabRemoting", "LabSupport"].map { "Sources/\($0)" })

    let shown = SearchedText([engine, written, rows, given].joined(separator: "\n"))
    let said = SearchedText(contracts)
    lines = lines.filter { !shown.contains($0.key) }
    sentences = sentences.filter { !shown.contains($0.key) && !said.contains($0.key) }
    checks = checks.filter { !shown.names($0.key) && !said.names($0.key) }
  }

  private static func swiftFiles(below folder: String, _ source: HandoutSource) -> [(path: String, text: String)] {
    let files = (try? source.files(below: folder) { $0.hasSuffix(".swift") }) ?? []
    return files.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) }
  }

  /// The pieces of the string literals in a program, without what is interpolated.
  private static func literals(in text: String) -> [String] {
    text.matches(of: /"((?:[^"\\\n]|\\.)*)"/).flatMap { match in
      String(match.1).split(separator: /\\\([^"]*?\)/).map(String.init)
    }
  }
}
