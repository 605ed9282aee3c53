import Grading

/// Finds the students of another system's table among ours.
struct Matching {
  /// What a row says of its student.
  struct Key {
    /// What the roster may know, and what the row says.
    var numbers: [(WritableKeyPath<Student, String?>, String)]
    /// What the row says that submissions may be filed under.
    var names: [String]

    /// A student with these numbers.
    fileprivate var student: Student {
      numbers.reduce(into: Student(name: "")) { student, number in
        if !number.1.isEmpty { student[keyPath: number.0] = number.1 }
      }
    }
  }

  private let standings: [Standing]
  private var taken: Set<String> = []
  private var ambiguous: [String] = []

  init(_ standings: [Standing]) {
    self.standings = standings
  }

  /// The students of all rows: by the roster's numbers first, then by what submissions are filed under or the full name.
  ///
  /// No row takes by its name whom another has the number of, or who is known to have another number. A name that fits
  /// several students fits none, and no student is found twice.
  ///
  /// - Parameter rows: What each row says.
  /// - Returns: Each row's student, or `nil` where nobody fits.
  mutating func take(_ rows: [Key]) -> [Standing?] {
    var found: [Standing?] = []
    for row in rows { found.append(byNumber(row)) }
    for place in rows.indices where found[place] == nil { found[place] = byName(rows[place]) }
    return found
  }

  private mutating func byNumber(_ row: Key) -> Standing? {
    for (path, number) in row.numbers where !number.isEmpty {
      if let found = only(where: { $0[keyPath: path] == number }, number) { return found }
    }
    return nil
  }

  private mutating func byName(_ row: Key) -> Standing? {
    let said = row.student
    for name in row.names where !name.isEmpty {
      let isMeant = { (student: Student) in
        (student.name == name || student.fullName == name) && !said.contradicts(student)
      }
      if let found = only(where: isMeant, name) { return found }
    }
    return nil
  }

  private mutating func only(where isMeant: (Student) -> Bool, _ key: String) -> Standing? {
    let found = standings.filter { isMeant($0.record.student) }
    guard let first = found.first else { return nil }
    guard found.count == 1, taken.insert(first.record.student.name).inserted else {
      ambiguous.append(key)
      return nil
    }
    return first
  }

  /// Who has a grade and no row, and which rows fit more than one, in sentences.
  func notes(_ table: String) -> [String] {
    let left = standings.filter { $0.counted != nil && !taken.contains($0.record.student.name) }
    var notes: [String] = []
    if !left.isEmpty {
      let names = left.map(\.record.student.name.visibleLine).joined(separator: ", ")
      notes.append("\(table) has no row of: \(names). `grader roster` can say who they are.")
    }
    if !ambiguous.isEmpty {
      notes.append("Fits more than one student or row: \(ambiguous.map(\.visibleLine).joined(separator: ", ")).")
    }
    return notes
  }
}
