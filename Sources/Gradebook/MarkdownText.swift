import Mustache

/// Escapes text for Markdown, so that it reads as it is written: no character is a mark, and a line stays a line.
struct MarkdownText: MustacheContentType {
  /// What a template's CONTENT_TYPE pragma names.
  private static let name = "MARKDOWN_TEXT"

  /// Reads a template whose values are escaped in this way.
  static func template(_ text: String) throws -> MustacheTemplate {
    MustacheContentTypes.register(MarkdownText(), named: name)
    return try MustacheTemplate(string: "{{% CONTENT_TYPE: \(name)}}\n" + text)
  }

  func escapeText(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    // Of a line so far: whether nothing, or nothing but digits, came before, where some characters begin a list.
    var (isStart, isNumber) = (true, true)
    for scalar in text.unicodeScalars {
      let isMark = MarkdownText.marks.contains(scalar)
      let beginsBlock = isStart && MarkdownText.blockMarks.contains(scalar)
      let endsNumber = isNumber && (scalar == "." || scalar == ")")
      if isMark || beginsBlock || endsNumber || scalar == "\n" { escaped.append("\\") }
      escaped.append(scalar)
      isStart = scalar == "\n" || isStart && scalar == " "
      isNumber = isStart || isNumber && ("0"..."9").contains(scalar)
    }
    return String(escaped)
  }

  /// What is a mark anywhere; the colon because of bare addresses.
  private static let marks = Set("\\`*_[]<>|~&!:".unicodeScalars)
  /// What is a mark where a line begins.
  private static let blockMarks = Set("#+-=".unicodeScalars)
}
