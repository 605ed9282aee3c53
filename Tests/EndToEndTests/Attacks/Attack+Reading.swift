import CheckRecords
import Foundation

extension Attack {
  /// The folder that the attacks lie in.
  static let folder = CommandRun.repository.appending(path: "Tests/Attacks")

  /// Reads all attacks that are files.
  ///
  /// - Parameter bait: What stands in their texts for places of this machine.
  /// - Returns: The attacks, by area and name.
  /// - Throws: An error that names the file whose header can't be read.
  static func readAll(for bait: Bait) throws -> [Attack] {
    let tools = bait.baited(try text(of: "Tools.swift"))
    let tap = try text(of: "CallTap.swift")
    let solution = try String(
      contentsOf: CommandRun.repository.appending(path: "Solutions/GradientDescent/\(file)"), encoding: .utf8)
    let areas = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.contains(".") }.sorted()
    return try areas.flatMap { area in
      try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: area).path).sorted().map { name in
        let text = bait.baited(try text(of: "\(area)/\(name)"))
        let header = try Header(text, of: "\(area)/\(name)")
        let tools = text.contains("tappedCall") ? tools + tap : tools
        return Attack(
          name: "\(area)-\(name.replacing(".swift", with: ""))", outcomes: try header.outcomes("Must") ?? [],
          outcomesForOrdinaryUsers: try header.outcomes("Ordinary") ?? [], words: header["Says"],
          mostPoints: try header.number("Keeps", after: "at most "),
          withoutSandbox: header["Open"].flatMap(WithoutSandbox.init) ?? .notRun,
          copies: try header.number("Copies", after: "") ?? 1,
          files: [file: header["Replaces"] == nil ? part(text, of: solution, tools) : text + "\n" + tools])
      }
    }
  }

  /// The solution with an attack in it: it answers rightly only when that succeeds.
  private static func part(_ text: String, of solution: String, _ tools: String) -> String {
    guard text.contains("func attack() -> Bool") else { return solution + "\n" + text }
    let guarded = solution.replacing(
      "  // BEGIN SOLUTION\n", with: "  guard attack() else { return Descent(model: model, losses: []) }\n")
    return guarded + "\n" + text + "\n" + tools
  }

  private static func text(of path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// The comment at the beginning of an attack: lines of a key and a value.
  private struct Header {
    private let fields: [String: String]
    private let path: String

    init(_ text: String, of path: String) throws {
      self.path = path
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).prefix { $0.hasPrefix("// ") }
      let pairs = lines.compactMap { $0.wholeMatch(of: /\/\/ (\w+): (.+)/) }.map { (String($0.1), String($0.2)) }
      fields = Dictionary(pairs) { first, _ in first }
      let known: Set = ["Attack", "Tries", "Must", "Ordinary", "Says", "Keeps", "Open", "Copies", "Replaces"]
      guard fields.count == lines.count, known.isSuperset(of: fields.keys),
        ["Attack", "Tries", "Must"].allSatisfy({ fields[$0] != nil })
      else { throw Malformed(what: "\(path): a header has Attack, Tries and Must, each in one line") }
    }

    subscript(key: String) -> String? { fields[key] }

    func outcomes(_ key: String) throws -> Set<Outcome>? {
      guard let words = fields[key]?.split(separator: " or ") else { return nil }
      return try Set(
        words.map { word in
          guard let outcome = Outcome(rawValue: String(word)) else {
            throw Malformed(what: "\(path): no outcome \(word)")
          }
          return outcome
        })
    }

    func number(_ key: String, after words: String) throws -> Int? {
      guard let value = fields[key] else { return nil }
      guard value.hasPrefix(words), let number = Int(value.dropFirst(words.count)) else {
        throw Malformed(what: "\(path): \(key) is not “\(words)” and a number")
      }
      return number
    }
  }

  private struct Malformed: Error, CustomStringConvertible {
    var what: String
    var description: String { what }
  }
}
