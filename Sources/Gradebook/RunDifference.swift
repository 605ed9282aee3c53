import CheckRecords
import Foundation
import Grading

/// Whose score differs between two runs of a lab, and why.
///
/// A run is looked at as the class stood when it ended: a submission that it kept counts with its earlier result.
public struct RunDifference: Sendable {
  /// One student's change.
  public struct Line: Sendable, Equatable {
    /// The student.
    public var student: String
    /// The points before; `nil` when there was no submission yet.
    public var before: Int?
    /// The points after; `nil` when there is none.
    public var after: Int?
    /// What is behind it, in sentences.
    public var reasons: [String]
  }

  /// The students whose score or outcomes changed, by name.
  public let lines: [Line]
  /// How many students there are in both.
  public let compared: Int

  /// Compares two runs.
  ///
  /// - Parameters:
  ///   - earlier: A run's number.
  ///   - later: Another's.
  ///   - store: The gradebook.
  /// - Throws: ``GradingError`` when there is no such run, or the runs are of different labs.
  public init(from earlier: Int64, to later: Int64, in store: GradeStore) throws {
    let runs = Dictionary(uniqueKeysWithValues: try store.runs().map { ($0.id, $0) })
    func run(_ number: Int64) throws -> Run {
      guard let run = runs[number] else {
        throw GradingError(
          .notFound, "The gradebook has no run \(number); it has \(runs.count). `grader runs` lists them.")
      }
      return run
    }
    let (one, other) = (try run(earlier), try run(later))
    guard one.lab == other.lab else {
      throw GradingError(.notFound, "Run \(earlier) is of \(one.lab) and run \(later) of \(other.lab).")
    }
    let (before, after) = (try store.reports(asOf: one), try store.reports(asOf: other))
    lines = Set(before.keys).union(after.keys).sorted().compactMap { student in
      let (old, new) = (before[student], after[student])
      let inputs = (old.flatMap { runs[$0.run]?.inputs }, new.flatMap { runs[$0.run]?.inputs })
      return RunDifference.line(student, old?.report, new?.report, inputs: inputs)
    }
    compared = Set(before.keys).intersection(after.keys).count
  }

  private static func line(
    _ student: String, _ old: SubmissionReport?, _ new: SubmissionReport?, inputs: (RunInputs?, RunInputs?)
  ) -> Line? {
    let changed = checkChanges(from: old, to: new)
    guard old?.score != new?.score || old?.maxScore != new?.maxScore || (old != nil && new != nil && !changed.isEmpty)
    else { return nil }
    var reasons: [String] = []
    switch (old, new) {
    case (nil, _): reasons.append("Nothing was handed in before.")
    case (_, nil): reasons.append("Nothing of this student is in the later run.")
    case (let old?, let new?):
      var causes = old.submission == new.submission ? [] : ["the submission"]
      if let (before, after) = inputs.0.flatMap({ before in inputs.1.map { (before, $0) } }) {
        causes += after.changes(since: before)
      }
      reasons.append(
        causes.isEmpty
          ? "Nothing that the verdict depends on changed: it is not steady."
          : "Changed: \(causes.joined(separator: ", ")).")
      reasons += changed
    }
    return Line(student: student, before: old?.score, after: new?.score, reasons: reasons)
  }

  /// A sentence for each check whose points or outcome differ.
  private static func checkChanges(from old: SubmissionReport?, to new: SubmissionReport?) -> [String] {
    guard let old, let new else { return [] }
    let before = Dictionary(old.checks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.checks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = old.checks.map(\.id) + new.checks.map(\.id).filter { before[$0] == nil }
    func words(_ check: SubmissionReport.Check?) -> String {
      check.map { "\($0.outcome.rawValue), \($0.earned) of \($0.points)" } ?? "not there"
    }
    return ids.filter { id in
      (before[id]?.outcome, before[id]?.earned, before[id]?.points)
        != (after[id]?.outcome, after[id]?.earned, after[id]?.points)
    }
    .map { "\($0): \(words(before[$0])) → \(words(after[$0]))." }
  }
}
