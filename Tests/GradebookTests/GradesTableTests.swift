import Gradebook
import Grading
import XCTest

final class GradesTableTests: XCTestCase {
  func testTheHeaderAndARow() throws {
    let rows = try table([sampleReport()])
    XCTAssertEqual(rows[0], ["student", "lab", "score", "max_score", "status", "submission", "notes"])
    XCTAssertEqual(rows[1], ["ada", "Sums", "10", "30", "graded", "ab12cd34ef56ab12", ""])
    XCTAssertEqual(rows.count, 2)
    XCTAssertEqual(try table([]).count, 1)
  }

  func testNamesOfAnyKindComeBack() throws {
    let names = [
      "Müller, Zoë", "\"quoted\"", "a\nb", "a\rb", "a\r\nb", " padded ", "", "a,\u{301}b", "x\"\u{301}y", "👩‍🔬", "a;b",
    ]
    for name in names {
      var report = try sampleReport()
      report.student = name
      let rows = try table([report, sampleReport()])
      XCTAssertEqual(rows.count, 3, name)
      // A control character is shown as a symbol, so that none acts on the terminal that shows the table.
      XCTAssertEqual(rows[1].first.map { Array($0.unicodeScalars) }, Array(name.visible.unicodeScalars), name)
      XCTAssertEqual(rows[1].count, 7, name)
      XCTAssertEqual(rows[2].first, "ada")
    }
  }

  func testNoNameIsAFormula() throws {
    for name in [
      "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", "=\u{301}1", "=a,\"b\"", " =1", "\n=1",
      "\u{feff}=1", "＝1",
    ] {
      var report = try sampleReport()
      report.student = name
      let cell = try XCTUnwrap(table([report])[1].first)
      XCTAssertEqual(Array(cell.unicodeScalars), Array("'\(name.visible)".unicodeScalars))
    }
  }

  func testACellForSpreadsheetsThatSplitAtSemicolons() throws {
    var report = try sampleReport()
    report.student = "a;=1+1;b"
    XCTAssertTrue(GradesTable.csv([report]).contains("\"a;=1+1;b\""))
  }

  func testNotesAreOneCell() throws {
    var report = try sampleReport()
    report.notes = ["One, two.", "\"Three\""]
    XCTAssertEqual(try table([report])[1].last, "One, two. \"Three\"")
  }

  func testTheWholeClassIsInIt() throws {
    let records = try ["grace", "ada", "bob"].map { name -> LabRecord in
      let attempts = try (name == "bob" ? [] : [1, 20]).map { score -> Attempt in
        var report = try sampleReport()
        (report.student, report.score) = (name, score)
        return Attempt(submission: Int64(score), submittedAt: nil, run: 1, report: report)
      }
      return LabRecord(
        student: Student(name: name), lab: "Sums", attempts: attempts, overrides: [:], extended: nil, comments: [])
    }
    let rows = try parse(GradesTable.csv(of: records))
    XCTAssertEqual(rows.dropFirst().map { Array($0.prefix(3)) }, [["ada", "Sums", "20"], ["grace", "Sums", "20"]])
  }

  private func table(_ reports: [SubmissionReport]) throws -> [[String]] {
    try parse(GradesTable.csv(reports))
  }

  /// Reads a table as RFC 4180 defines it, scalar by scalar.
  private func parse(_ text: String) throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var scalars = text.unicodeScalars[...]
    func endCell() {
      row.append(String(cell))
      cell = .init()
    }
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where cell.isEmpty:
        while let quoted = scalars.popFirst() {
          if quoted == "\"" {
            guard scalars.first == "\"" else { break }
            scalars.removeFirst()
          }
          cell.append(quoted)
        }
        XCTAssertTrue(scalars.first.map { ",\r".unicodeScalars.contains($0) } ?? false, "after a quoted cell")
      case ",": endCell()
      case "\r" where scalars.first == "\n":
        scalars.removeFirst()
        endCell()
        rows.append(row)
        row = []
      case "\"", "\r", "\n": throw BareSpecial()
      default: cell.append(scalar)
      }
    }
    XCTAssertTrue(cell.isEmpty && row.isEmpty, "The last line has its end.")
    return rows
  }

  /// A character outside quotes that belongs in them.
  private struct BareSpecial: Error {}
}
