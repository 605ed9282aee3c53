import CheckRecords
import Foundation
import Grading

/// A class's results in a lab as numbers: of every student the attempt that counts.
package struct ClassStatistics: Sendable {
  /// What a check tells of the class.
  package struct Check: Sendable {
    /// `Class.testMethod`.
    package var id: String
    /// What it is about.
    package var title: String
    /// What it is worth.
    package var points: Int
    /// How many students it was run for.
    package var students: Int
    /// How many of them passed it.
    package var passed: Int
    /// The correlation between passing it and the points of all other checks, from −1 to 1: near 0 or below, those who
    /// pass it know no more than the others; `nil` when everybody passes or nobody does.
    package var discrimination: Double?
    /// The median of its wall-clock time, in seconds.
    package var seconds: Double

    /// The share of students who passed it; 1 when it was run for nobody.
    package var passRate: Double { students > 0 ? Double(passed) / Double(students) : 1 }
    /// The share of students who did not pass it.
    package var difficulty: Double { 1 - passRate }
  }

  /// How many students handed something in.
  package let handedIn: Int
  /// How many students handed in nothing.
  package let missing: Int
  /// The mean of the scores that count; `nil` when there are none.
  package let mean: Double?
  /// Their median; `nil` when there are none.
  package let median: Double?
  /// How many students have less than 10 % of the points, less than 20 %, and so on; full marks are in the last.
  package let distribution: [Int]
  /// The checks, in the rubric's order.
  package let checks: [Check]
  /// The median and the maximum of what grading a submission took, in seconds.
  package let seconds: (median: Double, maximum: Double)

  /// Works them out.
  ///
  /// - Parameters:
  ///   - standings: What every student has.
  ///   - rubric: The lab's rubric.
  package init(_ standings: [Standing], rubric: Rubric) {
    let grades = standings.compactMap(\.counted)
    handedIn = grades.count
    missing = standings.count - grades.count
    let scores = grades.map { Double($0.score.hundredths) / 100 }
    mean = scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    median = ClassStatistics.median(scores)
    distribution = grades.reduce(into: Array(repeating: 0, count: 10)) { counts, grade in
      let tenth = rubric.points > 0 ? grade.score.hundredths / (10 * rubric.points) : 9
      counts[min(9, max(0, tenth))] += 1
    }
    checks = rubric.checks.map { ClassStatistics.check($0, in: grades.map(\.attempt.report)) }
    let times = grades.map(\.attempt.report.seconds).map { $0.stage + $0.compile + $0.check }
    seconds = (ClassStatistics.median(times) ?? 0, times.max() ?? 0)
  }

  private static func check(_ row: Rubric.Check, in reports: [SubmissionReport]) -> Check {
    let pairs = reports.compactMap { report in
      report.checks.first { $0.id == row.id }.map { (check: $0, rest: Double(report.score - $0.earned)) }
    }
    let passes = pairs.map { $0.check.outcome == .passed ? 1.0 : 0 }
    return Check(
      id: row.id, title: row.title, points: row.points, students: pairs.count,
      passed: pairs.count { $0.check.outcome == .passed },
      discrimination: correlation(passes, pairs.map(\.rest)), seconds: median(pairs.map(\.check.seconds)) ?? 0)
  }

  /// Pearson's correlation; `nil` when one of the two doesn't vary.
  package static func correlation(_ one: [Double], _ other: [Double]) -> Double? {
    guard one.count > 1, one.count == other.count else { return nil }
    let count = Double(one.count)
    let (mean, otherMean) = (one.reduce(0, +) / count, other.reduce(0, +) / count)
    let deviations = one.map { $0 - mean }
    let otherDeviations = other.map { $0 - otherMean }
    func sum(_ left: [Double], _ right: [Double]) -> Double {
      zip(left, right).map { $0 * $1 }.reduce(0, +)
    }
    let spreads = sum(deviations, deviations) * sum(otherDeviations, otherDeviations)
    guard spreads > 0 else { return nil }
    return sum(deviations, otherDeviations) / spreads.squareRoot()
  }

  /// The middle value, or the mean of the two; `nil` of nothing.
  package static func median(_ values: [Double]) -> Double? {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
