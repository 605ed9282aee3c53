import Foundation
import GRDB
import Grading

extension GradeStore {
  /// The labs that the gradebook has submissions to, by name.
  ///
  /// - Returns: Their names.
  /// - Throws: ``GradingError`` when the gradebook can't be read.
  public func labs() throws -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT DISTINCT lab FROM submission ORDER BY lab") }
  }

  /// What is known of every student in a lab, by name; of those as well who handed in nothing.
  ///
  /// - Parameter lab: The lab.
  /// - Returns: A record a student.
  /// - Throws: ``GradingError`` when the gradebook can't be read.
  public func records(of lab: String) throws -> [LabRecord] {
    try read { try $0.records(of: lab, student: nil) }
  }

  /// What is known of one student in a lab.
  ///
  /// - Parameters:
  ///   - student: The student's name.
  ///   - lab: The lab.
  /// - Returns: The record, or `nil` when there is no such student.
  /// - Throws: ``GradingError`` when the gradebook can't be read.
  public func record(of student: String, in lab: String) throws -> LabRecord? {
    try read { try $0.records(of: lab, student: student) }.first
  }

  /// The report on each student's latest attempt as it was when a run ended.
  ///
  /// - Parameter run: The run.
  /// - Returns: The reports by the student's name.
  /// - Throws: ``GradingError`` when the gradebook can't be read.
  func reports(asOf run: Run) throws -> [String: (run: Int64, report: SubmissionReport)] {
    try read { try $0.attempts(in: run.lab, of: nil, upTo: run.id) }
      .compactMapValues { attempts in attempts.max { $0.run < $1.run }.map { ($0.run, $0.report) } }
  }

  /// The files of a submission, as they were taken in.
  ///
  /// - Parameter submission: Its number.
  /// - Returns: The files in the rubric's order.
  /// - Throws: ``GradingError`` when the gradebook can't be read.
  package func files(of submission: Int64) throws -> [StagedFile] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT name, text, refusal FROM submissionFile WHERE submission = ? ORDER BY position",
        arguments: [submission]
      )
      .map { StagedFile(name: $0["name"], text: $0["text"], refusal: $0["refusal"]) }
    }
  }

  /// All that was ever changed, from the first to the latest.
  ///
  /// - Returns: The changes.
  /// - Throws: ``GradingError`` when the gradebook can't be read.
  public func changes() throws -> [RecordedChange] {
    try read { try Row.fetchAll($0, sql: "SELECT * FROM change ORDER BY id").map(RecordedChange.init) }
  }
}

extension RecordedChange {
  fileprivate init(_ row: Row) {
    self.init(
      at: Date(stored: row["at"]) ?? .distantPast, who: row["who"], why: row["why"], what: row["what"])
  }
}

extension Database {
  /// What is known of one student in a lab, or of all.
  fileprivate func records(of lab: String, student: String?) throws -> [LabRecord] {
    let attempts = try attempts(in: lab, of: student, upTo: nil)
    let overrides = try overrides(in: lab, of: student)
    let extensions = try extensions(in: lab, of: student)
    let comments = try comments(in: lab, of: student)
    return try students().filter { student == nil || $0.name == student }.map { student in
      LabRecord(
        student: student, lab: lab, attempts: attempts[student.name] ?? [], overrides: overrides[student.name] ?? [:],
        extended: extensions[student.name] ?? nil, comments: comments[student.name] ?? [])
    }
  }

  /// The attempts by student, from the first to the latest, each with its latest result.
  fileprivate func attempts(in lab: String, of student: String?, upTo run: Int64?) throws -> [String: [Attempt]] {
    // SQLite takes the other columns from the row that has the greatest run.
    let rows = try Row.fetchAll(
      self,
      sql: """
        SELECT student.name, submission.id, submission.submittedAt, max(result.run) AS run, result.report
        FROM submission JOIN student ON student.id = submission.student
        JOIN result ON result.submission = submission.id
        WHERE submission.lab = ? AND (? IS NULL OR student.name = ?) AND (? IS NULL OR result.run <= ?)
        GROUP BY submission.id ORDER BY submission.latest
        """, arguments: [lab, student, student, run, run])
    return try rows.reduce(into: [:]) { attempts, row in
      let report = try SubmissionReport(storedJSON: row["report"])
      attempts[row["name"], default: []].append(
        Attempt(
          submission: row["id"], submittedAt: Date(stored: row["submittedAt"]), run: row["run"], report: report))
    }
  }

  private func overrides(in lab: String, of student: String?) throws -> [String: [String: Override]] {
    try decisions("override", in: lab, of: student).reduce(into: [:]) { overrides, row in
      let (student, check): (String, String) = (row["studentName"], row["name"])
      let hundredths: Int? = row["hundredths"]
      overrides[student, default: [:]][check] = hundredths.map {
        Override(check: check, points: Points(hundredths: $0), change: RecordedChange(row))
      }
    }
  }

  private func extensions(in lab: String, of student: String?) throws -> [String: Date?] {
    try decisions("extension", in: lab, of: student).reduce(into: [:]) { extensions, row in
      extensions.updateValue(Date(stored: row["until"]), forKey: row["studentName"])
    }
  }

  private func comments(in lab: String, of student: String?) throws -> [String: [Comment]] {
    try decisions("comment", in: lab, of: student).reduce(into: [:]) { comments, row in
      comments[row["studentName"], default: []].append(Comment(text: row["text"], change: RecordedChange(row)))
    }
  }

  /// The rows of a table of decisions, from the first to the latest, with the student's name and the change.
  private func decisions(_ table: String, in lab: String, of student: String?) throws -> [Row] {
    try Row.fetchAll(
      self,
      sql: """
        SELECT \(table).*, student.name AS studentName, change.at, change.who, change.why, change.what FROM \(table)
        JOIN student ON student.id = \(table).student JOIN change ON change.id = \(table).change
        WHERE \(table).lab = ? AND (? IS NULL OR student.name = ?) ORDER BY \(table).id
        """, arguments: [lab, student, student])
  }
}

extension SubmissionReport {
  /// Reads a report as the gradebook keeps it.
  ///
  /// - Throws: ``GradingError`` when it is none.
  init(storedJSON text: String) throws {
    do {
      self = try JSONDecoder().decode(SubmissionReport.self, from: Data(text.utf8))
    } catch {
      throw GradingError(.notFound, "The gradebook holds a report that can't be read.", underlying: error)
    }
  }
}
