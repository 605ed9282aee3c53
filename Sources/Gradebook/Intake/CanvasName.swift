import Foundation

/// A file's name in Canvas's "Download Submissions": `lovelaceada_LATE_123_456_File-1.swift`.
///
/// The name is the student's, sorted and without spaces; then come the numbers of the student and of the file in Canvas. What
/// is handed in again under the same name gets a number at its end.
struct CanvasName: Equatable {
  /// The student's name, or `anon` and a code where grading is anonymous.
  var student: String
  /// The student's number.
  var studentID: String
  /// The file's number, which grows; 0 for a text that was typed in.
  var fileID: Int
  /// Whether Canvas marks it as late.
  var isLate: Bool
  /// The file's own name.
  var file: String

  /// Reads a name; `nil` when it is none of Canvas's.
  init?(_ name: String) {
    if let match = name.wholeMatch(of: /(?:(.*?)_)?(LATE_)?(anon_[A-Za-z0-9]+|[0-9]+)_([0-9]+)_(.+)/) {
      guard let fileID = Int(match.4), match.1 != nil || match.3.hasPrefix("anon_") else { return nil }
      // Without a name, the mark comes first.
      let isMarkAlone = match.1 == "LATE" && match.3.hasPrefix("anon_")
      (studentID, self.fileID, file) = (String(match.3), fileID, String(match.5))
      isLate = match.2 != nil || isMarkAlone
      student = isMarkAlone ? studentID : match.1.map(String.init) ?? studentID
    } else if let match = name.wholeMatch(of: /(.+?)_(LATE_)?([0-9]+)_(text|link)\.html/) {
      (student, studentID, fileID, isLate) = (String(match.1), String(match.3), 0, match.2 != nil)
      file = "\(match.4).html"
    } else {
      return nil
    }
  }

  /// The file's name without the number that Canvas adds to what is handed in again, and that number.
  var original: (file: String, attempt: Int) {
    guard let match = file.wholeMatch(of: /(.+?)-([0-9]{1,4})((?:\.[A-Za-z][A-Za-z0-9]*)*)/), let attempt = Int(match.2)
    else { return (file, 0) }
    return ("\(match.1)\(match.3)", attempt)
  }
}

extension CanvasName {
  /// What students handed in, by their numbers.
  ///
  /// - Parameters:
  ///   - entries: Files with their names.
  ///   - files: The names of the lab's files.
  /// - Returns: An arrival for each student; of a file that was handed in again, the newest.
  static func arrivals(_ entries: [(name: CanvasName, place: URL)], files: [String]) -> [Arrival] {
    let students = Dictionary(grouping: entries) { $0.name.studentID }
    return students.sorted { $0.key < $1.key }.compactMap { id, entries in
      guard let first = entries.first?.name else { return nil }
      var arrival = Arrival(name: first.student, distinction: id)
      if !id.hasPrefix("anon_") { arrival.student.canvasID = id }
      let isLate = entries.contains { $0.name.isLate }
      arrival.isMarkedLate = isLate
      if isLate { arrival.notes.append("Canvas marks it as late.") }
      for (file, versions) in versions(of: entries, files: files) {
        guard let newest = versions.max(by: { $0.name.fileID < $1.name.fileID }) else { continue }
        if versions.count > 1 {
          arrival.notes.append("“\(file.visibleLine)” was handed in \(versions.count) times: the newest counts.")
        }
        arrival.parts.append(.init(path: file, place: newest.place, kind: .init(of: .file, named: file)))
      }
      if first.fileID == 0, entries.count == 1 {
        arrival.notes.append("Canvas has a text or an address of it, and no file.")
      }
      return arrival
    }
  }

  /// The versions of each file, by its own name.
  private static func versions(
    of entries: [(name: CanvasName, place: URL)], files: [String]
  ) -> [(String, [(name: CanvasName, place: URL)])] {
    let given = Set(entries.map(\.name.file))
    let grouped = Dictionary(grouping: entries) { entry in
      let original = entry.name.original.file
      // A number that nothing else explains may be part of the student's own name for a file.
      let isLabs = files.contains { $0.lowercased() == original.lowercased() }
      return isLabs || given.contains(original) || ArchiveKind.isNamedAsOne(original) ? original : entry.name.file
    }
    return grouped.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
