import Foundation
import Grading

/// What Gradescope's `submission_metadata.yml` says of the folders beside it: whose they are, and when they came.
struct GradescopeMetadata {
  /// The file's name.
  static let fileName = "submission_metadata.yml"
  /// The largest file that is read, in bytes: it holds the results of every test that Gradescope ran.
  private static let sizeLimit = 64 << 20

  private let root: YAMLMapping

  /// Reads the file.
  ///
  /// - Parameter file: The file.
  /// - Throws: ``GradingError`` when it can't be read, or isn't such a file.
  init(contentsOf file: URL) throws {
    let size = try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int
    guard let size, size <= GradescopeMetadata.sizeLimit, let text = try? String(contentsOf: file, encoding: .utf8)
    else {
      throw GradingError(
        .notFound,
        "\(file.path) can't be read as UTF-8 of at most \(GradescopeMetadata.sizeLimit >> 20) MiB: export it again, or "
          + "take the folders for the students' with --format folders.")
    }
    root = try YAMLMapping(yaml: text, file: file.path)
  }

  /// The folders that it names.
  var names: Set<String> { Set(root.keys) }

  /// What students handed in: a group's submission is one of each of its members.
  ///
  /// - Parameter parts: The folders and archives beside the metadata, by name.
  /// - Returns: An arrival for each student.
  /// - Throws: ``GradingError`` when an entry of the file is no mapping.
  func arrivals(_ parts: [String: Arrival.Part]) throws -> [Arrival] {
    try root.keys.flatMap { key -> [Arrival] in
      let row = try root.mapping(key)
      let submitters = (try? row.mappings(":submitters")) ?? []
      let names = submitters.compactMap { try? $0.string(":name") }
      var arrival = Arrival(name: key, distinction: key)
      if let part = parts[key] {
        arrival.parts = [part]
      } else {
        arrival.notes = ["\(GradescopeMetadata.fileName) names the folder \(key.visibleLine), which is not there."]
      }
      arrival.submittedAt = (try? row.string(":created_at")).flatMap(GradescopeMetadata.time)
      if names.count > 1 {
        arrival.notes.append("Handed in together: \(names.map(\.visibleLine).joined(separator: ", ")).")
      }
      guard !submitters.isEmpty else { return [arrival] }
      return submitters.map { submitter in
        var arrival = arrival
        arrival.name = (try? submitter.string(":name")) ?? (try? submitter.string(":email")) ?? key
        arrival.student = Student(name: arrival.name)
        arrival.student.email = try? submitter.string(":email")
        arrival.student.sisUserID = try? submitter.string(":sid")
        arrival.distinction = arrival.student.sisUserID ?? arrival.student.email ?? key
        return arrival
      }
    }
  }

  /// Reads a time such as `2026-10-12 21:59:03.123456789 Z`.
  static func time(_ text: String) -> Date? {
    guard
      let match = text.wholeMatch(
        of: /([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.[0-9]+)? ?(Z|UTC|[+-][0-9]{2}:?[0-9]{2})/)
    else { return nil }
    let zone = match.3 == "UTC" ? "Z" : String(match.3)
    return try? Date("\(match.1)T\(match.2)\(zone)", strategy: .iso8601)
  }
}
