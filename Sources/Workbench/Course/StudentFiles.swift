import Foundation
import Grading

/// The files of a lab as the student has them now.
package struct StudentFiles: Sendable, Equatable {
  /// The texts by file name; what is missing or can't be read has none.
  package var texts: [String: String]

  /// Creates them from texts.
  package init(texts: [String: String]) {
    self.texts = texts
  }

  /// Reads the files of these names in a folder.
  package init(_ names: [String], in folder: URL) {
    texts = Dictionary(
      uniqueKeysWithValues: Staging.stage(names, from: folder).compactMap { file in file.text.map { (file.name, $0) } })
  }

  /// A number that changes when a file does: FNV-1a over names and texts, because Swift's own hash differs from process
  /// to process.
  package var fingerprint: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      for byte in Array(name.utf8) + [0] + Array(text.utf8) + [0] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return String(hash, radix: 16)
  }

  /// The line that a place such as `LinearModel.swift:4, in predictions(of:for:)` names, with its number.
  package func line(at place: String) -> (number: Int, text: String)? {
    guard let match = place.prefixMatch(of: /([A-Za-z0-9_+]+\.swift):([0-9]{1,7})/), let number = Int(match.2),
      let lines = texts[String(match.1)]?
        .split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" }),
      lines.indices.contains(number - 1)
    else { return nil }
    return (number, String(lines[number - 1]))
  }
}
