import Foundation

/// What a lab's handout says to programs: how long the lab takes, and what each task is about.
package struct Handout: Sendable, Equatable {
  /// A section `### Task 2: the mean squared error · ` `` `MeanSquaredError.swift` ``.
  package struct Section: Sendable, Equatable {
    /// What the task is about, such as `the mean squared error`.
    package var title: String
    /// The file to fill in, where the heading names one.
    package var file: String?
    /// The Markdown below the heading.
    package var body: String
  }

  /// How long the lab takes, in minutes.
  package var minutes: Int?
  /// The tasks' sections by their numbers.
  package var sections: [Int: Section]

  /// Reads a handout.
  ///
  /// - Parameter markdown: Its text; what isn't there is simply not known.
  package init(markdown: String) {
    let markdown = markdown.replacing("\r\n", with: "\n")
    minutes = Handout.minutes(in: markdown)
    sections = [:]
    var number: Int?
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("#") {
        number = nil
        guard let heading = Handout.heading(line) else { continue }
        number = heading.number
        sections[heading.number] = heading.section
      } else if let number {
        sections[number]?.body += line + "\n"
      }
    }
    sections = sections.mapValues { section in
      Section(title: section.title, file: section.file, body: section.body.trimmingCharacters(in: .newlines))
    }
  }

  /// Reads `**Time**: about 90 minutes: …` or `**Time**: about 6 hours: …`.
  private static func minutes(in markdown: String) -> Int? {
    guard let match = markdown.firstMatch(of: /(?i)\*\*Time\*\*:[^0-9\n]*([0-9]{1,4}) (minutes|hours?)/),
      let count = Int(match.1)
    else { return nil }
    return match.2 == "minutes" ? count : 60 * count
  }

  /// Reads a heading that names a task.
  private static func heading(_ line: Substring) -> (number: Int, section: Section)? {
    guard let task = line.firstMatch(of: /\bTask ([0-9]{1,3})\b[ :·]*/), let number = Int(task.1) else { return nil }
    let file = line.firstMatch(of: /`([^`]+\.swift)`/).map { String($0.1) }
    let before = line[..<task.range.lowerBound].drop { "# ".contains($0) }
    // The words stand behind the number, or where there are none, before it.
    var words = String(line[task.range.upperBound...].prefix { $0 != "`" })
    if words.trimmed.isEmpty { words = String(before) }
    return (number, Section(title: words.trimmed, file: file, body: ""))
  }
}

extension Handout.Section {
  /// The paragraph that begins with `*Example*`, without its marks; `nil` where there is none.
  package var example: String? {
    let paragraphs = body.split(separator: "\n\n")
    return paragraphs.first { $0.hasPrefix("*Example*") }.map { paragraph in
      String(paragraph).replacing("*Example*", with: "Example").replacing("`", with: "").replacing("**", with: "")
        .replacing("\n", with: " ")
    }
  }
}

extension String {
  /// The text without what separates the parts of a heading.
  fileprivate var trimmed: String {
    trimmingCharacters(in: CharacterSet(charactersIn: " ·:"))
  }
}
