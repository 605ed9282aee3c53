import Foundation

/// A folder's or file's name in what Moodle hands out for an assignment: `Ada Lovelace_123_assignsubmission_file_`.
///
/// The number is the participant's. Without "Download submissions in folders" the file's own name follows.
struct MoodleName: Equatable {
  /// The student's full name, after the group's where there are groups.
  var student: String
  /// The participant's number.
  var participant: String
  /// Whether it is what was typed in, instead of files.
  var isText: Bool
  /// The file's own name; `nil` for a folder.
  var file: String?

  /// Reads a name; `nil` when it is none of Moodle's.
  init?(_ name: String) {
    guard let match = name.wholeMatch(of: /(.+)_([0-9]+)_assignsubmission_(file|onlinetext)(?:_(.*))?/) else {
      return nil
    }
    student = String(match.1).replacing("_", with: " ")
    participant = String(match.2)
    isText = match.3 == "onlinetext"
    file = match.4.flatMap { $0.isEmpty ? nil : String($0) }
  }
}

extension MoodleName {
  /// What students handed in, by their numbers.
  ///
  /// - Parameter entries: Files and folders with their names.
  /// - Returns: An arrival for each student.
  static func arrivals(_ entries: [(name: MoodleName, place: URL, kind: FolderEntry.Kind)]) -> [Arrival] {
    let students = Dictionary(grouping: entries) { $0.name.participant }
    return students.sorted { $0.key < $1.key }.compactMap { number, entries in
      guard let first = entries.first?.name else { return nil }
      var arrival = Arrival(name: first.student, distinction: number)
      arrival.student.moodleID = number
      let files = entries.filter { !$0.name.isText }
      arrival.parts = files.map { entry in
        let file = entry.name.file ?? ""
        return .init(path: file, place: entry.place, kind: .init(of: entry.kind, named: file))
      }
      if files.isEmpty { arrival.notes.append("Moodle has a text of it, and no file.") }
      return arrival
    }
  }
}
