import Foundation

/// How a file's name relates to the name that a rubric gives.
enum LabFileName: Comparable {
  /// It is the name.
  case exact
  /// It is the name but for capitals.
  case otherCase
  /// It is the name with what a browser or a system adds: `File (2).swift`, `File-1.swift`, `File copy.swift`,
  /// `File.swift.txt`; with its number.
  case copy(Int)

  /// Compares a file's name with a rubric's; `nil` when it is meant for something else.
  init?(_ name: String, for wanted: String) {
    if name == wanted {
      self = .exact
      return
    }
    let (lowered, target) = (name.lowercased(), wanted.lowercased())
    if lowered == target {
      self = .otherCase
      return
    }
    guard let number = LabFileName.number(of: lowered, as: target) else { return nil }
    self = .copy(number)
  }

  private static func number(of name: String, as wanted: String) -> Int? {
    let ending = wanted.firstIndex(of: ".").map { String(wanted[$0...]) } ?? ""
    let stem = String(wanted.dropLast(ending.count))
    var rest = name.trimmingCharacters(in: .whitespaces)
    if rest.hasSuffix(ending + ".txt") { rest = String(rest.dropLast(4)) }
    guard rest.hasSuffix(ending) else { return nil }
    rest = String(rest.dropLast(ending.count))
    if rest.hasPrefix("copy of ") { rest = String(rest.dropFirst(8)) }
    guard rest.hasPrefix(stem) else { return nil }
    let added = rest.dropFirst(stem.count)
    if added.allSatisfy(\.isWhitespace) { return 0 }
    guard
      let match = added.wholeMatch(of: /\ ?\(([0-9]{1,4})\)|[-_ ]([0-9]{1,4})|[- ]*copy(?: ([0-9]{1,4}))?/)
    else { return nil }
    return (match.1 ?? match.2 ?? match.3).flatMap { Int($0) } ?? 0
  }

  /// The more exact comes first; of copies the one with the highest number.
  static func < (left: LabFileName, right: LabFileName) -> Bool {
    switch (left, right) {
    case (.copy(let one), .copy(let other)): one > other
    case (.exact, .otherCase), (.exact, .copy), (.otherCase, .copy): true
    default: false
    }
  }
}
