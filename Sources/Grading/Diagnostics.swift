import Foundation

/// What the compiler said, sorted by file.
///
/// `#sourceLocation` lets a student's file speak for any other, so a diagnostic is shown only under a name of the
/// student's own, and never decides more than which of their files is replaced.
package struct Diagnostics {
  /// One error or warning with the lines that belong to it.
  package struct Entry {
    package var file: String
    package var isError: Bool
    package var text: String
  }

  package let entries: [Entry]

  /// Reads the output of `swift-frontend -diagnostic-style llvm`.
  ///
  /// - Parameter output: Lines such as `/submission/A.swift:3:5: error: …`, each followed by the quoted line.
  package init(_ output: String) {
    var entries: [Entry] = []
    var quoted = 0
    for line in output.split(separator: "\n", omittingEmptySubsequences: false) {
      if let match = line.wholeMatch(of: /(?:[^:]*\/)?([^\/:]+\.swift):([0-9]+):([0-9]+): (error|warning|note): (.*)/) {
        let (name, kind) = (String(match.1), match.4)
        let text = "\(name):\(match.2):\(match.3): \(kind): \(match.5)"
        if kind == "note", !entries.isEmpty, entries[entries.count - 1].file == name {
          entries[entries.count - 1].text += "\n" + text
        } else if kind != "note" {
          entries.append(Entry(file: name, isError: kind == "error", text: text))
        } else {
          // A note about another file belongs to what came before, which is not that file's.
          entries.append(Entry(file: "", isError: false, text: ""))
        }
        quoted = 0
      } else if !entries.isEmpty, quoted < 2, !line.hasPrefix("<unknown>") {
        // The source line and the caret below it; what a crashing compiler adds is nobody's business.
        entries[entries.count - 1].text += "\n" + line
        quoted += 1
      }
    }
    self.entries = entries
  }

  /// The files that have an error, of those that are the student's.
  package func filesWithErrors(among names: Set<String>) -> Set<String> {
    Set(entries.lazy.filter { $0.isError && names.contains($0.file) }.map(\.file))
  }

  /// What is shown for a file: its errors, at most 20 of them and 8 KiB.
  package func words(for file: String) -> String {
    let errors = entries.filter { $0.isError && $0.file == file }
    var words = errors.prefix(20).map { $0.text.trimmingCharacters(in: .newlines) }.joined(separator: "\n")
    if errors.count > 20 { words += "\n… and \(errors.count - 20) more." }
    return String(words.prefix(8 << 10))
  }
}
