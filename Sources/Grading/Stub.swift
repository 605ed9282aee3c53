import Foundation

/// Makes a student's stub from a solution.
///
/// A region from `// BEGIN SOLUTION` to `// END SOLUTION` becomes a call of `unimplemented()`; one that begins with
/// `// BEGIN SOLUTION helper` is left out, for what only the solution needs.
package enum Stub {
  /// The stub of a solution's text.
  ///
  /// - Throws: ``GradingError`` that names the line of a marker without its partner.
  package static func text(ofSolution solution: String, file: String) throws -> String {
    var kept: [Substring] = []
    var openedAt: Int?
    for (index, line) in solution.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      switch line.drop(while: { $0 == " " }) {
      case "// BEGIN SOLUTION", "// BEGIN SOLUTION helper":
        guard openedAt == nil else { throw unpaired(file, index + 1) }
        openedAt = index + 1
        if line.hasSuffix("SOLUTION") {
          kept.append(line.prefix { $0 == " " } + "unimplemented()")
        } else if kept.last?.isEmpty == true {
          kept.removeLast()
        }
      case "// END SOLUTION":
        guard openedAt != nil else { throw unpaired(file, index + 1) }
        openedAt = nil
      default:
        if openedAt == nil { kept.append(line) }
      }
    }
    if let openedAt { throw unpaired(file, openedAt) }
    return kept.joined(separator: "\n")
  }

  private static func unpaired(_ file: String, _ line: Int) -> GradingError {
    GradingError(.build, "\(file):\(line): a solution's BEGIN and END markers don't pair up.")
  }
}
