import CheckRecords
import Foundation
import Yams

extension Rubric {
  /// Reads a rubric; strict: an unknown key is an error.
  ///
  /// - Throws: ``GradingError`` that names the file and the line.
  public init(contentsOf file: URL) throws {
    let text: String
    do {
      text = try String(contentsOf: file, encoding: .utf8)
    } catch {
      throw GradingError(.notFound, "The rubric \(file.path) can't be read.", underlying: error)
    }
    try self.init(yaml: text, file: file.path)
  }

  /// Reads a rubric from its text.
  ///
  /// - Parameters:
  ///   - yaml: The text.
  ///   - file: What errors call it.
  /// - Throws: ``GradingError`` that names the file and the line.
  package init(yaml: String, file: String) throws {
    let root = try YAMLMapping(yaml: yaml, file: file)
    try root.allow([
      "lab", "title", "points", "files", "imports", "optimize", "limits", "seed", "checks",
    ])
    lab = try root.string("lab")
    title = try root.string("title")
    points = try root.integer("points", in: 0...100_000)
    files = try root.strings("files")
    imports = try root.strings("imports", default: [])
    optimize = try root.boolean("optimize", default: false)
    seed = try UInt64(root.integer("seed", in: 0...Int.max, default: 1))
    let limits = try root.mapping("limits")
    try limits.allow(["seconds", "memory"])
    self.limits = try Limits(
      seconds: limits.number("seconds", in: 0.1...3600),
      memory: limits.bytes("memory", in: 64 << 20...1 << 40))
    checks = try root.mappings("checks").map(Check.init)
    try validate(root)
  }

  private func validate(_ root: YAMLMapping) throws {
    // Each expression is made once: making one takes longer than matching it.
    let (fileName, checkID) = (/[A-Za-z0-9_+]+\.swift/, /[A-Za-z0-9_]+\.test[A-Za-z0-9_]+/)
    for name in files where name.wholeMatch(of: fileName) == nil || name == "main.swift" {
      throw root.error(at: "files", "\(name) can't be a student's file: letters, digits, _ and + make its name")
    }
    guard !files.isEmpty, Set(files).count == files.count else {
      throw root.error(at: "files", "the list is empty or names a file twice")
    }
    for check in checks where check.id.wholeMatch(of: checkID) == nil {
      throw root.error(line: check.line, "\(check.id) is not of the form Class.testMethod")
    }
    let total = checks.reduce(0) { $0 + $1.points }
    guard total == points else {
      throw root.error(at: "points", "the checks' points sum to \(total), not to the stated \(points)")
    }
    var earlier: Set<String> = []
    for check in checks {
      guard !earlier.contains(check.id) else { throw root.error(line: check.line, "\(check.id) has two rows") }
      if let unknown = check.after.first(where: { !earlier.contains($0) }) {
        throw root.error(line: check.line, "\(check.id) comes after \(unknown), which is no earlier row")
      }
      earlier.insert(check.id)
    }
  }

  /// Holds the rubric against the checks that were built.
  ///
  /// - Parameters:
  ///   - built: The ids of the lab's checks in the bundle.
  ///   - file: What errors call the rubric.
  /// - Throws: ``GradingError`` for a row without a check, and for a check without a row.
  package func validate(against built: Set<String>, file: String) throws {
    if let missing = checks.first(where: { !built.contains($0.id) }) {
      throw GradingError(.rubric, "\(file):\(missing.line): there is no check named \(missing.id).")
    }
    if let extra = built.subtracting(checks.map(\.id)).min() {
      throw GradingError(.rubric, "\(file): the check \(extra) has no row.")
    }
  }
}

extension Rubric.Check {
  fileprivate init(_ row: YAMLMapping) throws {
    try row.allow(["id", "title", "points", "visibility", "after", "hint", "formula"])
    id = try row.string("id")
    title = try row.string("title")
    points = try row.integer("points", in: 0...100_000)
    after = try row.strings("after", default: [])
    hints = try row.wordOrWords("hint")
    formula = try row.has("formula") ? row.string("formula") : nil
    let word = try row.string("visibility")
    guard let visibility = Visibility(rawValue: word) else {
      let words = Visibility.allCases.map(\.rawValue).joined(separator: ", ")
      throw row.error(at: "visibility", "\(word) is none of \(words)")
    }
    self.visibility = visibility
    line = row.line
  }
}
