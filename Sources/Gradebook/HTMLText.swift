import Mustache

/// Escapes text for HTML scalar by scalar.
///
/// Mustache's own way goes by characters, and a `<` after U+0600 is part of one that it doesn't know.
struct HTMLText: MustacheContentType {
  /// What a template's CONTENT_TYPE pragma names.
  private static let name = "HTML_TEXT"

  /// Reads a template whose values are escaped in this way.
  static func template(_ text: String) throws -> MustacheTemplate {
    MustacheContentTypes.register(HTMLText(), named: name)
    return try MustacheTemplate(string: "{{% CONTENT_TYPE: \(name)}}\n" + text)
  }

  func escapeText(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
