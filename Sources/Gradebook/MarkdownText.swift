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
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "\n": escaped += "\\\n"
      // Of ASCII's punctuation only what can be a mark in the middle of a line or at the start of one.
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "(", ")", "#", "+", "-", ".", "!", "|", "~", "&", "=",
        "$", ":":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
