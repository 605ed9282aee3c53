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
    let replaced = Set(files.filter { $0.state == .replacedByStub }.map(\.name))
    var outcomes: [String: Outcome] = [:]
    return checks.map { check in
      var record =
        records[check.id]
        ?? CheckRecord(id: check.id, outcome: .graderError, message: "The check ended without a record.")
      if let unmet = check.after.first(where: { outcomes[$0] != .passed }) {
        let title = checks.first { $0.id == unmet }?.title ?? unmet
        record = CheckRecord(id: check.id, outcome: .skipped, message: "Runs once “\(title)” passes.")
      } else if record.outcome == .notImplemented, let file = record.stubFile, replaced.contains(file) {
        record.outcome = .didNotCompile
        record.message = "\(file) was replaced by its stub: see what is said about it."
      }
      outcomes[check.id] = record.outcome
      return verdict(on: check, record)
    }
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
