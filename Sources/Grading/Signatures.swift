import Foundation

/// The functions that files declare, to find one whose signature a student changed, or that stands in two files.
package enum Signatures {
  /// The declarations of a stub that a student's text doesn't have, as written in the stub.
  package static func missing(from text: String, ofStub stub: String) -> [String] {
    let present = Set(declarations(in: text).map(normalised))
    return declarations(in: stub).filter { !present.contains(normalised($0)) }
  }

  /// The functions of other files' stubs that a file declares too, such as `predictions(of:for:)`.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - file: Its name.
  ///   - stubs: The stubs by file name.
  /// - Returns: The file where each such function belongs, by the function's name.
  package static func strangers(in text: String, of file: String, stubs: [String: String]) -> [String: String] {
    let own = Set(declarations(in: stubs[file] ?? "").map(name))
    let present = Set(declarations(in: text).map(name))
    return stubs.reduce(into: [:]) { strangers, stub in
      for name in declarations(in: stub.value).map(name) where present.contains(name) && !own.contains(name) {
        strangers[name] = stub.key
      }
    }
  }

  /// Whether a text declares something of this name.
  package static func declares(_ name: String, in text: String) -> Bool {
    text.matches(of: /\b(?:func|let|var|struct|class|enum|actor|protocol|typealias)\s+(\w+)/).contains { $0.1 == name }
  }

  private static func declarations(in text: String) -> [String] {
    text.matches(of: /(?m)^func [^{]*/).map { match in
      match.0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .replacing("( ", with: "(").replacing(" )", with: ")")
    }
  }

  private static func normalised(_ declaration: String) -> String {
    declaration.filter { !$0.isWhitespace }
  }

  /// A declaration's name with its labels: `mean(of:)` for `func mean(of numbers: [Double]) -> Double`.
  private static func name(of declaration: String) -> String {
    let words = declaration.dropFirst("func ".count)
    guard let open = words.firstIndex(of: "(") else { return String(words) }
    let base = words[..<open].prefix { $0 != "<" && $0 != " " }
    var labels = ""
    var parameter = ""
    var depth = 0
    for character in words[open...] {
      if character == "(" || character == "[" { depth += 1 }
      if character == ")" || character == "]" { depth -= 1 }
      let ends = depth == 0 || (depth == 1 && character == ",")
      if ends, let label = parameter.split(whereSeparator: { $0 == " " || $0 == ":" }).first { labels += label + ":" }
      if ends { parameter = "" } else if !(depth == 1 && character == "(") { parameter.append(character) }
      if depth == 0 { break }
    }
    return "\(base)(\(labels))"
  }
}
