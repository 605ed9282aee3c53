import CheckRecords
import Foundation
import Grading
import Yams

/// The sample class and what its `expected.yml` says of it.
struct SampleClass {
  /// What is expected of one submission.
  struct Expectation {
    var score: Int
    /// The outcome of each check that is named.
    var named: [String: Outcome]
    /// The outcome of all other checks.
    var others: Outcome?
  }

  static let folder = CommandRun.repository.appending(path: "grading/SampleClass")

  let expectations: [String: Expectation]

  init() throws {
    let text = try String(contentsOf: SampleClass.folder.appending(path: "expected.yml"), encoding: .utf8)
    let students = try Yams.compose(yaml: text)?["students"]?.mapping
    guard let students else { throw Malformed(what: "no students") }
    expectations = try Dictionary(
      uniqueKeysWithValues: students.map { name, row in
        guard let name = name.string, let score = row["score"]?.int, let outcomes = row["outcomes"]?.mapping else {
          throw Malformed(what: "a student without a score or outcomes")
        }
        return (name, try SampleClass.expectation(score: score, outcomes))
      })
  }

  private static func expectation(score: Int, _ outcomes: Node.Mapping) throws -> Expectation {
    var expectation = Expectation(score: score, named: [:], others: nil)
    for (word, checks) in outcomes {
      guard let outcome = word.string.flatMap(Outcome.init(rawValue:)) else {
        throw Malformed(what: "the outcome \(word.string ?? "?")")
      }
      if checks.string == "others" { expectation.others = outcome }
      for id in checks.sequence?.compactMap(\.string) ?? [] { expectation.named[id] = outcome }
    }
    return expectation
  }

  /// What an expectation says against a report, a line for each difference.
  static func differences(_ report: SubmissionReport, from expectation: Expectation) -> [String] {
    var differences: [String] = []
    if report.score != expectation.score {
      differences.append("\(report.student): score \(report.score), expected \(expectation.score)")
    }
    for check in report.checks {
      let expected = expectation.named[check.id] ?? expectation.others
      if check.outcome != expected {
        differences.append(
          "\(report.student): \(check.id) \(check.outcome), expected \(expected.map { "\($0)" } ?? "nothing"): \(check.message)"
        )
      }
    }
    return differences
  }

  private struct Malformed: Error, CustomStringConvertible {
    var what: String
    var description: String { "expected.yml: \(what)" }
  }
}
