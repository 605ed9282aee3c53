import Foundation

/// The functions that a stub declares, to find one whose signature a student changed.
package enum Signatures {
  /// The declarations of a stub that a student's text doesn't have, as written in the stub.
  package static func missing(from text: String, ofStub stub: String) -> [String] {
    let present = Set(declarations(in: text).map(normalised))
    return declarations(in: stub).filter { !present.contains(normalised($0)) }
  }

  private static func declarations(in text: String) -> [String] {
    text.matches(of: /(?m)^func [^{]*/).map { match in
      match.0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  private static func normalised(_ declaration: String) -> String {
    declaration.filter { !$0.isWhitespace }
  }
}
