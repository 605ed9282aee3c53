import Foundation
import Grading

/// What must not reach a student: solutions, hidden checks and what they say, and the variants that an audit grades.
struct HandoutSecrets {
  /// Texts that are secret, with where they are from.
  private var texts: [String: String] = [:]
  /// Names of classes and folders that are secret, with where they are from.
  private var names: [String: String] = [:]

  /// A text that is shorter may stand anywhere by chance.
  private static let shortest = 24

  /// Gathers the secrets of all labs of a course, handed out or not.
  ///
  /// - Throws: ``GradingError`` when a file can't be read.
  init(course: Course) throws {
    let source = HandoutSource(root: course.root)
    for name in course.labNames {
      let lab = try course.lab(named: name)
      let rubric = try Rubric(contentsOf: lab.rubricFile)
      addSolution(of: name, source)
      addRows(of: rubric)
      for folder in ["Accepted", "Mutants"] { addVariants(in: "grading/\(name)/\(folder)", source) }
      for (path, text) in swiftFiles(below: "grading/\(name)/Checks", source) {
        for match in text.matches(of: /class (\w+)/) { names[String(match.1)] = path }
        for words in HandoutSecrets.literals(in: text) { add(words, from: path) }
      }
    }
    try removeWhatIsPublic(course, source)
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
      leaks += texts.filter { text.contains($0.key) }.map { "\(file.path) has “\($0.key.prefix(80))” of \($0.value)." }
      leaks += names.filter { text.names($0.key) }.map { "\(file.path) names \($0.key) of \($0.value)." }
      return leaks.sorted()
    }
  }

  private mutating func add(_ text: some StringProtocol, from path: String) {
    let text = text.trimmingCharacters(in: CharacterSet(charactersIn: " .:?!"))
    if text.count >= HandoutSecrets.shortest { texts[text] = path }
  }

  /// The lines between the markers.
  private mutating func addSolution(of lab: String, _ source: HandoutSource) {
    for (path, text) in swiftFiles(below: "Solutions/\(lab)", source) {
      var isOpen = false
      for line in text.split(separator: "\n") {
        if line.contains("// END SOLUTION") { isOpen = false }
        if isOpen { add(line, from: path) }
        if line.contains("// BEGIN SOLUTION") { isOpen = true }
      }
    }
  }

  /// The rows of checks that students don't have.
  private mutating func addRows(of rubric: Rubric) {
    for check in rubric.checks where check.visibility != .public {
      let place = "the rubric of \(rubric.lab)"
      names[String(check.id.split(separator: ".").last ?? "")] = place
      add(check.title, from: place)
      add(check.hint ?? "", from: place)
    }
  }

  /// The words that say what is wrong with a mutant, or how a variant differs.
  private mutating func addVariants(in folder: String, _ source: HandoutSource) {
    for (path, text) in swiftFiles(below: folder, source) {
      if let match = text.prefixMatch(of: /\/\/ (?:Mutant|Accepted): (.*)/) { add(match.1, from: path) }
    }
  }

  /// What the engine and what is written for students say too is no secret, whoever says it as well.
  private mutating func removeWhatIsPublic(_ course: Course, _ source: HandoutSource) throws {
    let engine = [
      "CKernels", "Tensors", "Compression", "Datasets", "GradientChecking", "NeuralNetworks", "Downloading",
    ].map { "Sources/\($0)" }
    let written = ["Labs", "Assignments"].flatMap { group in
      course.labNames.flatMap { ["\(group)/\($0)/Checks", "\(group)/\($0)/README.md"] }
    }
    let pages = (engine + written).flatMap { place in
      place.hasSuffix(".md") ? [(try? source.text(place)) ?? ""] : swiftFiles(below: place, source).map(\.text)
    }
    let rows = try course.labNames.flatMap { name in
      try Rubric(contentsOf: course.lab(named: name).rubricFile).publicChecks.map { "\($0.title)\n\($0.hint ?? "")" }
    }
    let said = SearchedText((pages + rows).joined(separator: "\n"))
    texts = texts.filter { !said.contains($0.key) }
    names = names.filter { !said.names($0.key) }
  }

  private func swiftFiles(below folder: String, _ source: HandoutSource) -> [(path: String, text: String)] {
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
