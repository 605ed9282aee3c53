import Grading

/// How a text is written into a table that a spreadsheet may open.
enum CSVField {
  /// A field that no spreadsheet runs as a formula, quoted where it has to be.
  ///
  /// A spreadsheet reads bytes, not characters: a comma with an accent is a comma to it.
  static func harmless(_ text: String) -> String {
    let text = text.visible
    // What a spreadsheet passes over before it looks for a formula: blanks, and characters that show nothing.
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace && $0.properties.generalCategory != .format }
    let isFormula = first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
    return quoted(isFormula ? "'" + text : text)
  }

  /// A field in quotes where it has to be, otherwise as it is.
  static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { ",;\"\r\n\t".unicodeScalars.contains($0) }) else { return text }
    return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  /// Lines of fields; a line ends as RFC 4180 says.
  static func table(_ rows: [[String]]) -> String {
    rows.map { $0.map(harmless).joined(separator: ",") + "\r\n" }.joined()
  }
}
