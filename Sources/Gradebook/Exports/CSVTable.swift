import Foundation
import Grading

/// A table that somebody else made: what isn't set is written as it was read, to the byte.
///
/// Fields are separated by commas, semicolons or tabs, whichever the header has most of.
package struct CSVTable {
  /// A field: its text, and how it was written.
  private struct Field {
    var text: String
    var raw: String
  }

  /// The rows' fields, the header's first.
  private var rows: [[Field]] = []
  private let separator: Unicode.Scalar
  private let lineEnd: String
  private let hasMark: Bool

  /// The names of the columns.
  package let header: [String]

  /// Reads a table.
  ///
  /// - Parameter file: The file.
  /// - Throws: ``GradingError`` when it isn't there, is no UTF-8, or has a quote that doesn't end.
  package init(contentsOf file: URL) throws {
    let data: Data
    do {
      data = try Data(contentsOf: file)
    } catch {
      throw GradingError(
        .notFound, "\(file.path) can't be read: \(FileWriting.reason(error)).", underlying: error)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw GradingError(.notFound, "\(file.path) is not UTF-8 text: save it as CSV in UTF-8.")
    }
    try self.init(text, file: file.path)
  }

  /// Reads a table from its text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - file: What errors call it.
  /// - Throws: ``GradingError`` when it has no header or a quote that doesn't end.
  package init(_ text: String, file: String) throws {
    let scalars = Array(text.unicodeScalars)
    hasMark = scalars.first == "\u{FEFF}"
    let body = scalars.dropFirst(hasMark ? 1 : 0)
    let firstLine = body.prefix { $0 != "\n" }
    separator = CSVTable.separator(in: firstLine)
    lineEnd = firstLine.last == "\r" ? "\r\n" : "\n"
    rows = try CSVTable.parse(body, separator: separator, file: file)
    guard let first = rows.first else { throw GradingError(.notFound, "\(file) is empty: a table needs a header.") }
    header = first.map(\.text)
  }

  /// The mark that a header has most of; a comma when it has none.
  private static func separator(in line: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar {
    var best: (mark: Unicode.Scalar, count: Int) = (",", 0)
    for mark: Unicode.Scalar in [",", ";", "\t"] {
      let count = line.count { $0 == mark }
      if count > best.count { best = (mark, count) }
    }
    return best.mark
  }

  private static func parse(
    _ scalars: ArraySlice<Unicode.Scalar>, separator: Unicode.Scalar, file: String
  ) throws -> [[Field]] {
    var rows: [[Field]] = []
    var row: [Field] = []
    var (text, raw) = (String.UnicodeScalarView(), String.UnicodeScalarView())
    var isQuoted = false
    var line = 1
    var place = scalars.startIndex
    func next() -> Unicode.Scalar? { place + 1 < scalars.endIndex ? scalars[place + 1] : nil }
    func endField() {
      row.append(Field(text: String(text), raw: String(raw)))
      (text, raw) = (.init(), .init())
    }
    while place < scalars.endIndex {
      let scalar = scalars[place]
      if scalar == "\n" { line += 1 }
      if isQuoted {
        raw.append(scalar)
        if scalar == "\"", next() == "\"" {
          raw.append("\"")
          text.append("\"")
          place += 1
        } else if scalar == "\"" {
          isQuoted = false
        } else {
          text.append(scalar)
        }
      } else if scalar == "\"", raw.isEmpty {
        isQuoted = true
        raw.append(scalar)
      } else if scalar == separator {
        endField()
      } else if scalar == "\n" {
        endField()
        rows.append(row)
        row = []
      } else if scalar != "\r" || next() != "\n" {
        raw.append(scalar)
        text.append(scalar)
      }
      place += 1
    }
    guard !isQuoted else { throw GradingError(.notFound, "\(file):\(line): a quoted field doesn't end.") }
    if !raw.isEmpty || !row.isEmpty {
      endField()
      rows.append(row)
    }
    return rows
  }

  /// The numbers of the rows below the header that aren't empty.
  package var rowNumbers: [Int] { rows.indices.dropFirst().filter { rows[$0].contains { !$0.raw.isEmpty } } }

  /// The number of a column.
  package func column(_ name: String) -> Int? { header.firstIndex(of: name) }

  /// A field's text; empty when the row or the column isn't there.
  package func text(row: Int, _ column: Int?) -> String {
    guard let column, rows.indices.contains(row), rows[row].indices.contains(column) else { return "" }
    return rows[row][column].text
  }

  /// A field's text, by its column's name.
  package func text(row: Int, _ column: String) -> String { text(row: row, self.column(column)) }

  /// A field as it was written, quotes and all.
  func raw(row: Int, _ column: String) -> String {
    guard let column = self.column(column), rows[row].indices.contains(column) else { return "" }
    return rows[row][column].raw
  }

  /// Sets a field, in a form that no spreadsheet runs as a formula.
  package mutating func set(_ text: String, row: Int, column: Int) {
    while rows[row].count <= column { rows[row].append(Field(text: "", raw: "")) }
    rows[row][column] = Field(text: text, raw: CSVField.harmless(text))
  }

  /// The table as text.
  package var text: String {
    (hasMark ? "\u{FEFF}" : "")
      + rows.map { $0.map(\.raw).joined(separator: String(separator)) + lineEnd }.joined()
  }
}
