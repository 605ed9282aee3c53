import Foundation
import GRDB
import Grading

extension GradeStore {
  /// Gives a student points for a check, in place of what grading finds in any attempt.
  ///
  /// - Parameters:
  ///   - points: The points; `nil` takes an earlier decision back.
  ///   - check: `Class.testMethod`.
  ///   - student: To whom.
  ///   - lab: The lab.
  ///   - change: Who and why.
  /// - Throws: ``GradingError`` when the gradebook can't be written.
  public func give(
    _ points: Points?, for check: String, to student: String, in lab: String, _ change: Change
  ) throws {
    let what =
      points.map { "\(student) got \($0.short) points for \(check)" } ?? "\(check) of \(student) counts as graded"
    try decide(student, change, "\(what).") { database, student, number in
      try database.execute(
        sql: "INSERT INTO override (lab, student, name, hundredths, change) VALUES (?, ?, ?, ?, ?)",
        arguments: [lab, student, check, points?.hundredths, number])
    }
  }

  /// Gives a student more time.
  ///
  /// - Parameters:
  ///   - student: Whom.
  ///   - lab: The lab.
  ///   - until: Until when; `nil` takes an earlier decision back.
  ///   - change: Who and why.
  /// - Throws: ``GradingError`` when the gradebook can't be written.
  public func extend(_ student: String, in lab: String, until: Date?, _ change: Change) throws {
    let what = until.map { "\(student) has time until \($0.stored)" } ?? "The extension of \(student) is taken back"
    try decide(student, change, "\(what).") { database, student, number in
      try database.execute(
        sql: "INSERT INTO extension (lab, student, until, change) VALUES (?, ?, ?, ?)",
        arguments: [lab, student, until?.stored, number])
    }
  }

  /// Says something to a student about a lab.
  ///
  /// - Parameters:
  ///   - student: To whom.
  ///   - lab: The lab.
  ///   - text: The words.
  ///   - change: Who and why.
  /// - Throws: ``GradingError`` when the gradebook can't be written.
  public func comment(on student: String, in lab: String, _ text: String, _ change: Change) throws {
    try decide(student, change, "A comment for \(student).") { database, student, number in
      try database.execute(
        sql: "INSERT INTO comment (lab, student, text, change) VALUES (?, ?, ?, ?)",
        arguments: [lab, student, text, number])
    }
  }

  /// Takes in what a roster says of students, and adds those that are new.
  ///
  /// - Parameters:
  ///   - students: The students; what is `nil` stays as it was.
  ///   - change: Who and why.
  /// - Returns: How many were changed or added.
  /// - Throws: ``GradingError`` when the gradebook can't be written; nothing is changed then.
  public func enrol(_ students: [Student], _ change: Change) throws -> Int {
    try write { database in
      let known = try database.studentsByName()
      let changed = students.filter { student in known[student.name].map { $0.merged(with: student) != $0 } ?? true }
      for student in changed {
        let number = try database.record(change, "The roster's row of \(student.name).")
        let before = known[student.name] ?? Student(name: student.name)
        let merged = before.merged(with: student)
        let id = try database.student(before.name, number)
        try database.execute(
          sql: """
            UPDATE student SET firstName = ?, lastName = ?, email = ?, section = ?, canvasID = ?, sisUserID = ?,
              sisLoginID = ?, moodleID = ?, change = ? WHERE id = ?
            """,
          arguments: [
            merged.firstName, merged.lastName, merged.email, merged.section, merged.canvasID, merged.sisUserID,
            merged.sisLoginID, merged.moodleID, number, id,
          ])
      }
      return changed.count
    }
  }

  /// Takes in what a platform says of students, where the roster says nothing yet.
  ///
  /// - Parameters:
  ///   - students: The students.
  ///   - change: Who and why.
  /// - Throws: ``GradingError`` when the gradebook can't be written; nothing is changed then.
  public func complete(_ students: [Student], _ change: Change) throws {
    let known = try read { try $0.studentsByName() }
    let completed = students.map { $0.merged(with: known[$0.name] ?? $0) }
    _ = try enrol(completed.filter { $0 != Student(name: $0.name) }, change)
  }

  /// A decision about a student who has to be known.
  private func decide(
    _ student: String, _ change: Change, _ what: String, _ insert: (Database, Int64, Int64) throws -> Void
  ) throws {
    // The gradebook compares bytes, and its names are composed.
    let student = student.precomposedStringWithCanonicalMapping
    try write { database in
      guard let id = try Int64.fetchOne(database, sql: "SELECT id FROM student WHERE name = ?", arguments: [student])
      else {
        let names = try String.fetchAll(database, sql: "SELECT name FROM student ORDER BY name")
        let suggestion = student.nearest(in: names).map { "; did you mean \($0)?" } ?? "."
        throw GradingError(.notFound, "The gradebook has no student named \(student)\(suggestion)")
      }
      try insert(database, id, try database.record(change, what))
    }
  }
}

extension Student {
  /// The student with what another row says.
  fileprivate func merged(with other: Student) -> Student {
    var merged = self
    merged.firstName = other.firstName ?? firstName
    merged.lastName = other.lastName ?? lastName
    merged.email = other.email ?? email
    merged.section = other.section ?? section
    merged.canvasID = other.canvasID ?? canvasID
    merged.sisUserID = other.sisUserID ?? sisUserID
    merged.sisLoginID = other.sisLoginID ?? sisLoginID
    merged.moodleID = other.moodleID ?? moodleID
    return merged
  }
}

extension Database {
  /// The roster by name; a name that is in it in two spellings of one accent is there once.
  fileprivate func studentsByName() throws -> [String: Student] {
    try Dictionary(students().map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The roster, by name.
  func students() throws -> [Student] {
    try Row.fetchAll(self, sql: "SELECT * FROM student ORDER BY name").map { row in
      var student = Student(name: row["name"])
      student.firstName = row["firstName"]
      student.lastName = row["lastName"]
      student.email = row["email"]
      student.section = row["section"]
      student.canvasID = row["canvasID"]
      student.sisUserID = row["sisUserID"]
      student.sisLoginID = row["sisLoginID"]
      student.moodleID = row["moodleID"]
      return student
    }
  }
}
