import Yams

/// A mapping of a YAML file whose errors name the file and the line.
package struct YAMLMapping {
  private let node: Node.Mapping
  /// The values by key: finding one in a node compares it with every key.
  private let values: [String: Node]
  private let file: String

  /// The line that the mapping starts on, from 1.
  package let line: Int

  /// Reads a file whose root is a mapping.
  package init(yaml: String, file: String) throws {
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      throw YAMLMapping.error(file, error.line ?? 1, error.problem)
    }
    guard let mapping = root?.mapping else { throw YAMLMapping.error(file, 1, "the file is not a mapping") }
    self.init(mapping, line: 1, file: file)
  }

  private init(_ node: Node.Mapping, line: Int, file: String) {
    self.node = node
    values = Dictionary(node.compactMap { key, value in key.string.map { ($0, value) } }, uniquingKeysWith: { $1 })
    self.line = line
    self.file = file
  }

  /// The keys, in the file's order.
  package var keys: [String] { node.keys.compactMap(\.string) }

  /// Makes every other key an error.
  package func allow(_ keys: Set<String>) throws {
    for key in node.keys where !keys.contains(key.string ?? "") {
      throw error(line: key.mark?.line ?? line, "unknown key \(key.string ?? "that is no word")")
    }
  }

  package func has(_ key: String) -> Bool { values[key] != nil }

  package func string(_ key: String) throws -> String {
    guard let text = try value(key).scalar?.string, !text.isEmpty else { throw error(at: key, "\(key) is not text") }
    return text
  }

  package func strings(_ key: String, default missing: [String]? = nil) throws -> [String] {
    if let missing, !has(key) { return missing }
    guard let items = try value(key).sequence else { throw error(at: key, "\(key) is not a list") }
    return try items.map { item in
      guard let text = item.scalar?.string else { throw error(at: key, "\(key) is not a list of words") }
      return text
    }
  }

  /// Reads one text or a list of texts; none when the key is missing.
  package func wordOrWords(_ key: String) throws -> [String] {
    guard has(key) else { return [] }
    return try value(key).sequence == nil ? [string(key)] : strings(key)
  }

  package func integer(_ key: String, in range: ClosedRange<Int>, default missing: Int? = nil) throws -> Int {
    if let missing, !has(key) { return missing }
    guard let number = try value(key).int, range.contains(number) else {
      throw error(at: key, "\(key) is not a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  func number(_ key: String, in range: ClosedRange<Double>) throws -> Double {
    guard let number = try value(key).float, range.contains(number) else {
      throw error(at: key, "\(key) is not a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  package func boolean(_ key: String, default missing: Bool) throws -> Bool {
    guard has(key) else { return missing }
    guard let flag = try value(key).bool else { throw error(at: key, "\(key) is neither true nor false") }
    return flag
  }

  /// Reads an amount such as `512 MiB`.
  func bytes(_ key: String, in range: ClosedRange<Int>) throws -> Int {
    let words = try string(key).split(separator: " ")
    let units = ["MiB": 1 << 20, "GiB": 1 << 30]
    guard words.count == 2, let unit = units[String(words[1])], let count = Int(words[0]),
      (1...1 << 20).contains(count),
      range.contains(count * unit)
    else { throw error(at: key, "\(key) is not an amount such as 512 MiB or 1 GiB") }
    return count * unit
  }

  package func mapping(_ key: String) throws -> YAMLMapping {
    let value = try value(key)
    guard let mapping = value.mapping else { throw error(at: key, "\(key) is not a mapping") }
    return YAMLMapping(mapping, line: value.mark?.line ?? line, file: file)
  }

  package func mappings(_ key: String) throws -> [YAMLMapping] {
    guard let items = try value(key).sequence else { throw error(at: key, "\(key) is not a list") }
    return try items.map { item in
      guard let mapping = item.mapping else { throw error(at: key, "an entry of \(key) is not a mapping") }
      return YAMLMapping(mapping, line: item.mark?.line ?? line, file: file)
    }
  }

  /// An error about a key's value.
  package func error(at key: String, _ problem: String) -> GradingError {
    let keyNode = node.keys.first { $0.string == key }
    return error(line: keyNode?.mark?.line ?? line, problem)
  }

  /// An error about a line.
  package func error(line: Int, _ problem: String) -> GradingError {
    YAMLMapping.error(file, line, problem)
  }

  private func value(_ key: String) throws -> Node {
    guard let value = values[key] else { throw error(line: line, "\(key) is missing") }
    return value
  }

  private static func error(_ file: String, _ line: Int, _ problem: String) -> GradingError {
    GradingError(.rubric, "\(file):\(line): \(problem).")
  }
}

extension YamlError {
  /// The line that the parser stopped at, from 1.
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: nil
    }
  }

  /// What the parser found wrong.
  fileprivate var problem: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _),
      .reader(let problem, _, _, _):
      problem
    default: "the file is no YAML: \(self)"
    }
  }
}
