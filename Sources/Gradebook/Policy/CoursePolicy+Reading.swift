import Foundation
import Grading

extension CoursePolicy {
  /// Reads a course's policy; strict: an unknown key is an error.
  ///
  /// - Parameter course: The course; without a `grading/course.yml` it has no dates.
  /// - Throws: ``GradingError`` that names the file and the line.
  public init(of course: Course) throws {
    let file = course.policyFile
    guard FileManager.default.fileExists(atPath: file.path) else {
      self.init()
      return
    }
    let text: String
    do {
      text = try String(contentsOf: file, encoding: .utf8)
    } catch {
      throw GradingError(
        .notFound, "\(file.path) can't be read: \(FileWriting.reason(error)).", underlying: error)
    }
    try self.init(yaml: text, file: file.path, knownLabs: course.labNames)
  }

  /// Reads a policy from its text.
  ///
  /// - Parameters:
  ///   - yaml: The text.
  ///   - file: What errors call it.
  ///   - knownLabs: The labs that there are.
  /// - Throws: ``GradingError`` that names the file and the line.
  package init(yaml: String, file: String, knownLabs: [String]) throws {
    let root = try YAMLMapping(yaml: yaml, file: file)
    try root.allow(["course", "time-zone", "late", "labs", "groups"])
    let title = try root.string("course")
    let identifier = try root.string("time-zone")
    guard let zone = TimeZone(identifier: identifier) else {
      throw root.error(at: "time-zone", "\(identifier) is no time zone such as Europe/Prague")
    }
    let usual = try root.has("late") ? LatePenalty(root.mapping("late")) : nil
    self.init(title: title, zone: zone)
    for row in try root.mappings("labs") {
      let name = try row.string("lab")
      guard knownLabs.contains(name) else { throw row.error(at: "lab", "there is no lab named \(name)") }
      guard labs[name] == nil else { throw row.error(at: "lab", "\(name) has two rows") }
      labs[name] = try LabPolicy(row, time: LocalTime(zone: zone), usual: usual)
    }
    groups = try root.has("groups") ? root.mappings("groups").map { try Group($0, knownLabs: knownLabs) } : []
    if let twice = Dictionary(grouping: groups.flatMap(\.labs), by: { $0 }).first(where: { $1.count > 1 })?.key {
      throw root.error(at: "groups", "\(twice) is in the groups twice")
    }
  }
}

extension CoursePolicy.LabPolicy {
  fileprivate init(_ row: YAMLMapping, time: LocalTime, usual: LatePenalty?) throws {
    try row.allow(["lab", "due", "visible", "counts", "late", "extensions"])
    let due = try row.time("due", time)
    self.init(due: due, visible: try row.time("visible", time), late: try row.penalty("late", usual: usual))
    if row.has("counts") {
      let word = try row.string("counts")
      guard let attempts = CoursePolicy.Attempts(rawValue: word) else {
        throw row.error(at: "counts", "\(word) is neither best nor last")
      }
      counts = attempts
    }
    guard row.has("extensions") else { return }
    let rows = try row.mapping("extensions")
    for student in rows.keys {
      guard let due else { throw row.error(at: "extensions", "a lab without a due date has no extensions") }
      guard let until = try rows.time(student, time), until > due else {
        throw rows.error(at: student, "the extension of \(student) is not after the due date")
      }
      extensions[student] = until
    }
  }
}

extension CoursePolicy.Group {
  fileprivate init(_ row: YAMLMapping, knownLabs: [String]) throws {
    try row.allow(["group", "labs", "drop-lowest"])
    let labs = try row.strings("labs")
    if let unknown = labs.first(where: { !knownLabs.contains($0) }) {
      throw row.error(at: "labs", "there is no lab named \(unknown)")
    }
    guard !labs.isEmpty else { throw row.error(at: "labs", "a group needs a lab") }
    let dropped = try row.integer("drop-lowest", in: 0...labs.count - 1, default: 0)
    self.init(name: try row.string("group"), labs: labs, dropLowest: dropped)
  }
}

extension LatePenalty {
  fileprivate init(_ row: YAMLMapping) throws {
    try row.allow(["grace", "per-started-day", "at-most", "table"])
    grace = try row.has("grace") ? row.length("grace") : 0
    guard row.has("table") else {
      rule = .perStartedDay(
        try row.percentage("per-started-day"), atMost: try row.has("at-most") ? row.percentage("at-most") : .all)
      return
    }
    if let other = ["per-started-day", "at-most"].first(where: row.has) {
      throw row.error(at: other, "\(other) and a table exclude each other")
    }
    var rows: [Row] = []
    for entry in try row.mappings("table") {
      try entry.allow(["up-to", "costs"])
      let next = Row(upTo: try entry.length("up-to"), costs: try entry.percentage("costs"))
      if let last = rows.last, next.upTo <= last.upTo || next.costs < last.costs {
        throw entry.error(line: entry.line, "a table's rows go from early to late and from cheap to dear")
      }
      rows.append(next)
    }
    guard !rows.isEmpty else { throw row.error(at: "table", "the table has no rows") }
    rule = .table(rows)
  }
}

extension YAMLMapping {
  fileprivate func time(_ key: String, _ time: LocalTime) throws -> Date? {
    guard has(key) else { return nil }
    let text = try string(key)
    guard let date = time.date(text) else {
      throw error(at: key, "\(text) is no time such as 2026-10-12 23:59 in \(time.zone.identifier)")
    }
    return date
  }

  fileprivate func percentage(_ key: String) throws -> Percentage {
    guard let percentage = Percentage(try string(key)) else {
      throw error(at: key, "\(key) is not a percentage from 0% to 100% with at most two decimals")
    }
    return percentage
  }

  fileprivate func length(_ key: String) throws -> Int {
    guard let seconds = LocalTime.seconds(try string(key)) else {
      throw error(at: key, "\(key) is not a length of time such as 15 minutes, 2 hours or 1 day")
    }
    return seconds
  }

  /// A lab's own penalty, the course's when it has none, and none when it says so.
  fileprivate func penalty(_ key: String, usual: LatePenalty?) throws -> LatePenalty? {
    guard has(key) else { return usual }
    if (try? string(key)) == "free" { return nil }
    return try LatePenalty(mapping(key))
  }
}
