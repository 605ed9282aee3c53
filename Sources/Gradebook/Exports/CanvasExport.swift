import Foundation
import Grading

extension GradeExport {
  /// The lab's column for Canvas's import of grades: five columns that say who, and one of points.
  ///
  /// With Canvas's own exported gradebook, its rows are taken over, and those are left out that nothing changes for.
  ///
  /// - Parameters:
  ///   - worksheet: Canvas's exported gradebook; without one, the roster tells who is who.
  ///   - assignment: The assignment's number in Canvas; needless when the worksheet has a column `<Title> (<number>)`.
  /// - Returns: The table, and what could not be matched, in sentences.
  /// - Throws: ``GradingError`` when the worksheet can't be used, or no number is known.
  public func canvas(worksheet: URL?, assignment: String?) throws -> (text: String, notes: [String]) {
    guard let worksheet else { return (try canvas(assignment: assignment), []) }
    let table = try CSVTable(contentsOf: worksheet)
    guard ["Student", "ID", "Section"].allSatisfy({ table.column($0) != nil }) else {
      throw GradingError(
        .notFound, "\(worksheet.path) is no gradebook of Canvas: it lacks one of the columns Student, ID, Section.")
    }
    let column = try canvasColumn(in: table, assignment: assignment)
    var matching = Matching(settled)
    var lines = [CanvasExport.who + [column], pointsPossible].map { $0.map(CSVField.harmless) }
    let rows = table.rowNumbers.filter { !table.text(row: $0, "ID").isEmpty }
    let keys = rows.map { row -> Matching.Key in
      let names = ["ID", "SIS User ID", "SIS Login ID", "Student"].map { table.text(row: row, $0) }
      return Matching.Key(
        numbers: [(\.canvasID, names[0]), (\.sisUserID, names[1]), (\.sisLoginID, names[2])], names: names)
    }
    for (row, standing) in zip(rows, matching.take(keys)) {
      guard let standing, let grade = standing.counted, Points(table.text(row: row, column)) != grade.score
      else { continue }
      lines.append(CanvasExport.who.map { CSVField.harmless(table.text(row: row, $0)) } + [grade.score.description])
    }
    return (lines.map { $0.joined(separator: ",") + "\r\n" }.joined(), matching.notes("Canvas's gradebook"))
  }

  /// The table from the roster alone: everybody who has a grade.
  private func canvas(assignment: String?) throws -> String {
    guard let assignment else {
      throw GradingError(
        .notFound,
        "Canvas needs the assignment's number: give --assignment-id, or a downloaded gradebook as --worksheet.")
    }
    let rows = settled.compactMap { standing -> [String]? in
      guard let grade = standing.counted else { return nil }
      let student = standing.record.student
      let numbers = [student.canvasID, student.sisUserID, student.sisLoginID, student.section].map { $0 ?? "" }
      return [student.fullName] + numbers + [grade.score.description]
    }
    let header = CanvasExport.who + ["\(title) (\(assignment))"]
    return CSVField.table([header, pointsPossible] + rows)
  }

  private var pointsPossible: [String] { ["    Points Possible", "", "", "", "", possible.description] }

  /// The assignment's column: that with the number, else the one with the lab's title.
  private func canvasColumn(in table: CSVTable, assignment: String?) throws -> String {
    let columns = table.header.compactMap { header in
      header.wholeMatch(of: /(.*) \(([0-9]+)\)/).map { (header: header, title: String($0.1), number: String($0.2)) }
    }
    if let assignment {
      return columns.first { $0.number == assignment }?.header ?? "\(title) (\(assignment))"
    }
    let named = columns.filter { $0.title == title }
    guard let only = named.first, named.count == 1 else {
      throw GradingError(
        .notFound,
        "Canvas's gradebook has \(named.isEmpty ? "no" : "more than one") column \(title) (<number>): give --assignment-id."
      )
    }
    return only.header
  }
}

/// What Canvas asks for.
enum CanvasExport {
  /// The columns that say who.
  static let who = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
}

extension Student {
  /// The name as people write it, or what submissions are filed under when nobody said.
  var fullName: String {
    let parts = [firstName, lastName].compactMap { $0 }
    return parts.isEmpty ? name : parts.joined(separator: " ")
  }
}
