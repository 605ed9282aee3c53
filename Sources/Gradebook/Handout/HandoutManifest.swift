import Grading

/// The manifest of a students' copy: the modules of a template that its labs need, and the labs' lines of the course's own.
struct HandoutManifest {
  /// The names of the copy's modules in `Sources`.
  let modules: [String]
  /// The manifest.
  let text: String

  /// Makes a manifest.
  ///
  /// - Parameters:
  ///   - template: The manifest for students, with all modules that a lab might need and `// The labs.` where these come.
  ///   - course: The instructors' manifest, whose lines on the labs and whose helpers are taken over.
  ///   - labs: The labs.
  ///   - imports: The modules that the labs' stubs import.
  /// - Throws: ``GradingError`` when a lab has no lines, or a module is in no template.
  init(template: String, course: String, labs: [String], imports: [String]) throws {
    let entries = ManifestEntry.all(in: template).filter { $0.kind != "testTarget" }
    let known = Dictionary(entries.map { ($0.name, $0) }) { first, _ in first }
    let labEntries = try labs.flatMap { lab in
      try [lab, "\(lab)PublicChecks"].map { name in
        guard let entry = ManifestEntry.all(in: course).first(where: { $0.name == name }) else {
          throw GradingError(.build, "Package.swift has no target named \(name).")
        }
        return entry
      }
    }
    let helpers = course.split(separator: "\nextension Target {", maxSplits: 1)
    let helperText = helpers.count == 2 ? "extension Target {" + helpers[1] : ""
    var needed: Set<String> = []
    var waiting = ["lab"] + imports + labEntries.flatMap(\.quoted) + ManifestEntry.quoted(in: helperText)
    // Some of the words in quotes are no modules: paths, for example. What a stub imports has to be one.
    if let unknown = imports.first(where: { known[$0] == nil }) {
      throw GradingError(
        .build, "grading/Handout/Package.swift.template has no module \(unknown), which a lab imports.")
    }
    while let name = waiting.popLast() {
      guard let entry = known[name], needed.insert(name).inserted else { continue }
      waiting += entry.quoted
    }
    var text = template
    for entry in entries where !needed.contains(entry.name) { text = text.replacing(entry.text + "\n", with: "") }
    text = text.replacing(
      "    // The labs.\n", with: "    // The labs.\n" + labEntries.map { $0.text + "\n" }.joined())
    self.text = text + "\n" + helperText
    modules = entries.map(\.name).filter { needed.contains($0) }
  }
}

/// A target in a manifest: `.target(name: "Tensors", …),`, or `.labWorker("Sums", …),`, at an indentation of four spaces.
struct ManifestEntry {
  /// Such as `target` or `labChecks`.
  let kind: String
  /// The target's name.
  let name: String
  /// Its lines.
  let text: String

  /// What stands in quotes: the name, and what it depends on.
  var quoted: [String] { ManifestEntry.quoted(in: text) }

  static func quoted(in text: String) -> [String] {
    text.matches(of: /"([^"]*)"/).map { String($0.1) }
  }

  /// The targets of a manifest.
  static func all(in manifest: String) -> [ManifestEntry] {
    var blocks: [[Substring]] = []
    var isOpen = false
    for line in manifest.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("    .") {
        blocks.append([line])
        isOpen = true
      } else if isOpen, line.hasPrefix("     ") || line.hasPrefix("    )") {
        blocks[blocks.count - 1].append(line)
      } else {
        isOpen = false
      }
    }
    return blocks.compactMap { lines in
      let text = lines.joined(separator: "\n")
      guard let match = text.prefixMatch(of: /\s+\.(\w+)\(\s*(?:name:\s*)?"(\w+)"/) else { return nil }
      return ManifestEntry(kind: String(match.1), name: String(match.2), text: text)
    }
  }
}
