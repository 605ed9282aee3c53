import Foundation
import Grading

/// The part of a rubric that students may read: what is asked for, and the rows of the public checks.
enum PublicRubric {
  /// Leaves the other rows and all comments out of a rubric.
  ///
  /// - Parameters:
  ///   - yaml: The rubric's text.
  ///   - file: What errors call it.
  /// - Returns: A rubric whose points are those of the public checks.
  /// - Throws: ``GradingError`` when a public check comes after one that students don't have, or the rubric is written in
  ///   another form than one row of `- id:` a check.
  static func text(of yaml: String, file: String) throws -> String {
    let rubric = try Rubric(yaml: yaml, file: file)
    let wanted = rubric.publicChecks
    for check in wanted {
      guard let unknown = check.after.first(where: { id in !wanted.contains { $0.id == id } }) else { continue }
      throw GradingError(
        .rubric, "\(file): the public check \(check.id) comes after \(unknown), which students don't have.")
    }
    let points = wanted.reduce(0) { $0 + $1.points }
    let ids = Set(wanted.map(\.id))
    var isWanted = true
    var lines: [Substring] = []
    for line in yaml.split(separator: "\n", omittingEmptySubsequences: false) {
      if let row = line.prefixMatch(of: /\s*-\s*id:\s*"?([\w.]+)/) { isWanted = ids.contains(String(row.1)) }
      // A key at the margin ends the list of checks.
      if line.first?.isLetter == true { isWanted = true }
      guard isWanted, line.firstMatch(of: /^\s*#/) == nil, !line.allSatisfy(\.isWhitespace) else { continue }
      lines.append(line.hasPrefix("points:") ? "points: \(points)" : line)
    }
    let text = lines.joined(separator: "\n") + "\n"
    let copy = try Rubric(yaml: text, file: "\(file), the public part")
    guard copy.checks.map(\.id) == wanted.map(\.id), copy.files == rubric.files, copy.imports == rubric.imports else {
      throw GradingError(
        .rubric, "\(file): write one row a check that begins with “- id:”, so that rows can be left out.")
    }
    return text
  }
}
