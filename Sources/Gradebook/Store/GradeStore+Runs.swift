import Foundation
import GRDB
import Grading

extension GradeStore {
  /// The runs, in the order in which they began.
  ///
  /// - Returns: All runs of all labs.
  /// - Throws: ``GradingError`` when the gradebook can't be read.
  public func runs() throws -> [Run] {
    try read { try $0.runs() }
  }

  /// The run to go on with: an interrupted one with the same inputs, if there is one.
  ///
  /// - Parameters:
  ///   - lab: The lab.
  ///   - inputs: What its verdicts depend on.
  ///   - regrades: Whether it grades again what was graded before.
  /// - Returns: The run, or `nil` when a new one has to begin.
  /// - Throws: ``GradingError`` when the gradebook can't be read.
  package func interruptedRun(of lab: String, _ inputs: RunInputs, regrades: Bool) throws -> Run? {
    let run = try read { try $0.runs(where: "run.lab = ?", [lab]) }.last
    return run.flatMap { $0.finishedAt == nil && $0.inputs == inputs && $0.regrades == regrades ? $0 : nil }
  }

  /// Begins a run.
  ///
  /// - Parameters:
  ///   - lab: The lab.
  ///   - inputs: What its verdicts depend on.
  ///   - regrades: Whether it grades again what was graded before.
  ///   - change: Who and why.
  /// - Returns: The run.
  /// - Throws: ``GradingError`` when the gradebook can't be written.
  package func beginRun(of lab: String, _ inputs: RunInputs, regrades: Bool, _ change: Change) throws -> Run {
    try write { database in
      let number = try database.record(change, "A run of \(lab) began.")
      try database.execute(
        sql: """
          INSERT INTO run (lab, rubric, checks, kit, seed, sandbox, regrades, change) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          lab, inputs.rubric, inputs.checks, inputs.kit, "\(inputs.seed)", inputs.sandbox, regrades, number,
        ])
      let id = database.lastInsertedRowID
      guard let run = try database.runs(where: "run.id = ?", [id]).first else {
        throw GradingError(.output, "The gradebook lost run \(id).")
      }
      return run
    }
  }

  /// Says that a run is through.
  package func finish(_ run: Run) throws {
    try write {
      try $0.execute(sql: "UPDATE run SET finishedAt = ? WHERE id = ?", arguments: [Date.now.stored, run.id])
    }
  }

  /// A result that need not be found anew: the latest of a submission under the same inputs, which no person has to look at.
  ///
  /// - Parameters:
  ///   - digest: The submission's hash.
  ///   - student: Whose it is.
  ///   - lab: The lab.
  ///   - inputs: What the verdicts depend on.
  ///   - run: The run that has to have found it; `nil` takes any.
  /// - Returns: The report.
  /// - Throws: ``GradingError`` when the gradebook can't be read.
  package func settledReport(
    on digest: String, of student: String, in lab: String, _ inputs: RunInputs, run: Run? = nil
  ) throws -> SubmissionReport? {
    let text = try read { database in
      try String.fetchOne(
        database,
        sql: """
          SELECT result.report FROM result
          JOIN run ON run.id = result.run
          JOIN submission ON submission.id = result.submission
          JOIN student ON student.id = submission.student
          WHERE submission.digest = ? AND student.name = ? AND submission.lab = ? AND result.status <> 'graderError'
            AND run.rubric = ? AND run.checks = ? AND run.kit = ? AND run.seed = ? AND run.sandbox = ?
            AND (? IS NULL OR run.id = ?)
          ORDER BY run.id DESC LIMIT 1
          """,
        arguments: [
          digest, student, lab, inputs.rubric, inputs.checks, inputs.kit, "\(inputs.seed)", inputs.sandbox, run?.id,
          run?.id,
        ])
    }
    return try text.map(SubmissionReport.init(storedJSON:))
  }

  /// Writes a result down, with its submission and its checks, in one transaction.
  ///
  /// - Parameters:
  ///   - report: The report, with its hashes.
  ///   - staged: The files that it is about.
  ///   - submittedAt: When they were handed in, where that is known.
  ///   - run: The run that found it.
  ///   - change: Who and why.
  /// - Throws: ``GradingError`` when the gradebook can't be written; nothing of it is written then.
  package func record(
    _ report: SubmissionReport, of staged: [StagedFile], submittedAt: Date?, in run: Run, _ change: Change
  ) throws {
    let text = String(decoding: try report.json(), as: UTF8.self)
    try write { database in
      let number = try database.record(change, "\(report.student) was graded in run \(run.id).")
      let submission = try database.submission(of: report, staged: staged, submittedAt: submittedAt, number)
      try database.execute(
        sql: "DELETE FROM result WHERE run = ? AND submission = ?", arguments: [run.id, submission])
      try database.execute(
        sql: """
          INSERT INTO result (run, submission, status, score, maxScore, report, change) VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          run.id, submission, report.status.rawValue, report.score, report.maxScore, text, number,
        ])
      try database.insert(report.checks, ofResult: database.lastInsertedRowID)
    }
  }

  /// Notes that a submission which was graded before is what the student has handed in, and when.
  package func keep(_ report: SubmissionReport, submittedAt: Date?, _ change: Change) throws {
    try write { database in
      guard let row = try database.submissionRow(of: report), try !database.isLatest(row, submittedAt) else { return }
      let number = try database.record(change, "\(report.student) handed in what was graded before.")
      try database.markLatest(row, submittedAt: submittedAt, number)
    }
  }
}

extension Database {
  fileprivate func runs(where condition: String = "true", _ arguments: StatementArguments = []) throws -> [Run] {
    try Row.fetchAll(
      self,
      sql: """
        SELECT run.*, change.at, change.who, (SELECT count(*) FROM result WHERE result.run = run.id) AS results
        FROM run JOIN change ON change.id = run.change WHERE \(condition) ORDER BY run.id
        """, arguments: arguments
    )
    .map { row in
      Run(
        id: row["id"], lab: row["lab"],
        inputs: RunInputs(
          rubric: row["rubric"], checks: row["checks"], kit: row["kit"], seed: UInt64(row["seed"] as String) ?? 0,
          sandbox: row["sandbox"]),
        regrades: row["regrades"], startedAt: Date(stored: row["at"]) ?? .distantPast, who: row["who"],
        finishedAt: Date(stored: row["finishedAt"]), results: row["results"])
    }
  }

  fileprivate func submissionRow(of report: SubmissionReport) throws -> Row? {
    try Row.fetchOne(
      self,
      sql: """
        SELECT submission.* FROM submission JOIN student ON student.id = submission.student
        WHERE submission.lab = ? AND student.name = ? AND submission.digest = ?
        """, arguments: [report.lab, report.student, report.submission])
  }

  /// The number of a report's submission; one that is new gets rows.
  fileprivate func submission(
    of report: SubmissionReport, staged: [StagedFile], submittedAt: Date?, _ change: Int64
  ) throws -> Int64 {
    if let known = try submissionRow(of: report) {
      if try !isLatest(known, submittedAt) { try markLatest(known, submittedAt: submittedAt, change) }
      return known["id"]
    }
    try execute(
      sql: "INSERT INTO submission (lab, student, digest, submittedAt, latest, change) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        report.lab, try student(report.student, change), report.submission, submittedAt?.stored, change, change,
      ])
    let id = lastInsertedRowID
    for (position, file) in staged.enumerated() {
      try execute(
        sql: "INSERT INTO submissionFile (submission, position, name, text, refusal) VALUES (?, ?, ?, ?, ?)",
        arguments: [id, position, file.name, file.text, file.refusal])
    }
    return id
  }

  /// Whether nothing is new about a submission that is handed in again.
  fileprivate func isLatest(_ submission: Row, _ submittedAt: Date?) throws -> Bool {
    let latest = try Int64.fetchOne(
      self, sql: "SELECT max(latest) FROM submission WHERE lab = ? AND student = ?",
      arguments: [submission["lab"] as String, submission["student"] as Int64])
    let isTimeKnown = submittedAt == nil || submission["submittedAt"] as String? != nil
    return latest == submission["latest"] as Int64 && isTimeKnown
  }

  /// Makes a submission the student's latest. Its first known time stays: the same files can't be late by coming twice.
  fileprivate func markLatest(_ submission: Row, submittedAt: Date?, _ change: Int64) throws {
    try execute(
      sql: "UPDATE submission SET latest = ?, submittedAt = coalesce(submittedAt, ?) WHERE id = ?",
      arguments: [change, submittedAt?.stored, submission["id"] as Int64])
  }

  fileprivate func insert(_ checks: [SubmissionReport.Check], ofResult result: Int64) throws {
    for (position, check) in checks.enumerated() {
      try execute(
        sql: """
          INSERT INTO checkResult (result, position, name, title, points, earned, outcome, visibility, seconds)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          result, position, check.id, check.title, check.points, check.earned, check.outcome.rawValue,
          check.visibility.rawValue, check.seconds,
        ])
    }
  }
}
