import Foundation
import Grading

/// Reads a class list: a table with the column `student` and any of the others.
public enum Roster {
  /// The columns that are understood, and where they go.
  private static let columns: [(name: String, path: WritableKeyPath<Student, String?> & Sendable)] = [
    ("first_name", \.firstName), ("last_name", \.lastName), ("email", \.email), ("section", \.section),
    ("canvas_id", \.canvasID), ("sis_user_id", \.sisUserID), ("sis_login_id", \.sisLoginID),
    ("moodle_id", \.moodleID),
  ]

  /// The names of all columns.
  public static let columnNames = ["student"] + columns.map(\.name)

  /// Reads a class list.
  ///
  /// - Parameter file: The table.
  /// - Returns: The students, in the table's order.
  /// - Throws: ``GradingError`` for an unknown column, a row without a student, or a student with two rows.
  public static func students(in file: URL) throws -> [Student] {
    let table = try CSVTable(contentsOf: file)
    if let unknown = table.header.first(where: { !columnNames.contains($0) }) {
      throw GradingError(
        .notFound, "\(file.path) has the column \(unknown); a roster has: \(columnNames.joined(separator: ", ")).")
    }
    guard table.column("student") != nil else {
      throw GradingError(.notFound, "\(file.path) has no column student, which names each student's submissions.")
    }
    var seen: Set<String> = []
    return try table.rowNumbers.map { row in
      // The gradebook compares bytes, and submissions are filed under composed names.
      var student = Student(name: table.text(row: row, "student").precomposedStringWithCanonicalMapping)
      guard !student.name.isEmpty else {
        throw GradingError(.notFound, "\(file.path): row \(row + 1) names no student.")
      }
      guard seen.insert(student.name).inserted else {
        throw GradingError(.notFound, "\(file.path): \(student.name) has two rows.")
      }
      for (name, path) in columns {
        let text = table.text(row: row, name)
        if !text.isEmpty { student[keyPath: path] = text }
      }
      return student
    }
  }
}
