import CheckRecords

/// Turns records into verdicts: the only place where points are given.
package enum Scoring {
  /// Judges each check.
  ///
  /// - Parameters:
  ///   - checks: The rubric's rows.
  ///   - records: What the checks wrote; one without a record never passed.
  ///   - files: What became of the student's files.
  /// - Returns: The verdicts, in the rubric's order.
  package static func verdicts(
    on checks: [Rubric.Check], records: [String: CheckRecord], files: [Compilation.FileResult]
  ) -> [SubmissionReport.Check] {
    var outcomes: [String: Outcome] = [:]
    return checks.map { check in
      var record = record(of: check.id, in: records, files: files)
      if let unmet = check.after.first(where: { outcomes[$0] != .passed }) {
        let title = checks.first { $0.id == unmet }?.title ?? unmet
        record = CheckRecord(id: check.id, outcome: .skipped, message: "Runs once “\(title)” passes.")
      }
      outcomes[check.id] = record.outcome
      return verdict(on: check, record)
    }
  }

  /// A check's or a study's record; what is missing is never a pass, and a stub in the place of a broken file is no stub.
  static func record(
    of id: String, in records: [String: CheckRecord], files: [Compilation.FileResult]
  ) -> CheckRecord {
    guard var record = records[id] else {
      return CheckRecord(id: id, outcome: .graderError, message: "The check ended without a record.")
    }
    let isReplaced = files.contains { $0.state == .replacedByStub && $0.name == record.stubFile }
    if record.outcome == .notImplemented, isReplaced, let file = record.stubFile {
      record.outcome = .didNotCompile
      record.message = "\(file) was replaced by its stub: see what is said about it."
    }
    return record
  }

  private static func verdict(on check: Rubric.Check, _ record: CheckRecord) -> SubmissionReport.Check {
    let passed = record.outcome == .passed
    // What hasn't run needs no hint of what is wrong with it.
    let wasTried = [.failed, .trapped, .timedOut, .outOfMemory].contains(record.outcome)
    return SubmissionReport.Check(
      id: check.id, title: check.title, points: check.points, earned: passed ? check.points : 0,
      outcome: record.outcome, visibility: check.visibility, message: record.message,
      pattern: record.outcome == .failed ? record.pattern : nil,
      hint: wasTried ? record.hint ?? check.hint : nil, location: record.location,
      seconds: record.seconds, output: record.output,
      // Whatever a record holds, a check that isn't public shows no expected value.
      comparison: check.visibility == .public && record.outcome == .failed ? record.comparison : nil)
  }
}
