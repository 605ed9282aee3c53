import CheckRecords
import Foundation
import Grading

/// A hostile submission: a file of `Tests/Attacks` whose header says what it tries, and how it has to end.
///
/// Its `attack()` says whether it has succeeded. It becomes part of a solution that answers rightly only then: so a score
/// of 100 is a success of the attack, and what it may keep are the points of the tasks that it leaves alone.
struct Attack {
  /// What the tests look for when there is no sandbox.
  enum WithoutSandbox: String {
    /// It isn't run.
    case notRun
    /// It succeeds, so that the test which expects it to fail is shown to see it.
    case succeeds
    /// It leaves a process behind.
    case leavesAProcess = "leaves a process"
  }

  /// The area and the name, such as `Escape-ReadsAccounts`.
  var name: String
  /// How the check of the attacked task may end.
  var outcomes: Set<Outcome>
  /// How it may end besides when an ordinary user grades.
  var outcomesForOrdinaryUsers: Set<Outcome> = []
  /// Words of a check's message.
  var words: String?
  /// The score that it keeps at most; `nil` when it keeps all that it leaves alone.
  var mostPoints: Int?
  var withoutSandbox = WithoutSandbox.notRun
  /// How often it is handed in, under different names.
  var copies = 1
  /// The files of the submission that differ from the solution's.
  var files: [String: String] = [:]
  /// A comment at the end of the attacked file.
  var remark: String?
  /// What is done to the submission's folder besides.
  var preparation: (URL) throws -> Void = { _ in }

  /// The file that most attacks are part of, and the check that runs them.
  static let file = "Momentum.swift"
  static let check = "MomentumExamples.testThreeStepsDownAParabola"
  /// What the file's task is worth.
  static let points = 6

  /// Writes the submission: the solution's files, and what makes it hostile.
  func write(to folder: URL) throws {
    let solution = CommandRun.repository.appending(path: "Solutions/GradientDescent")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: solution.path) where name != "main.swift" {
      try FileManager.default.copyItem(at: solution.appending(path: name), to: folder.appending(path: name))
    }
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    if let remark {
      let place = folder.appending(path: Attack.file)
      let text = try String(contentsOf: place, encoding: .utf8)
      try Data("\(text)\n// \(remark)\n".utf8).write(to: place)
    }
    try preparation(folder)
  }

  /// What is wrong with a report on the attack, a line each.
  func complaints(about report: SubmissionReport, ordinaryUser: Bool) -> [String] {
    guard let check = report.checks.first(where: { $0.id == Attack.check }) else { return ["\(name): no check"] }
    var complaints: [String] = []
    let allowed = ordinaryUser ? outcomes.union(outcomesForOrdinaryUsers) : outcomes
    if !allowed.contains(check.outcome) {
      complaints.append("ended as \(check.outcome), not as \(outcomes.map(\.rawValue)): \(check.message.prefix(300))")
    }
    if let words, !report.checks.contains(where: { $0.message.contains(words) }) {
      complaints.append("has no message that says “\(words)”: \(check.message)")
    }
    if report.status != .graded { complaints.append("is \(report.status): \(report.notes)") }
    let expected = report.maxScore - (check.outcome == .passed ? 0 : Attack.points)
    let isConceded = ordinaryUser && outcomesForOrdinaryUsers.contains(check.outcome)
    if let mostPoints, report.score > mostPoints, !isConceded {
      complaints.append("keeps \(report.score) points, at most \(mostPoints) expected")
    } else if mostPoints == nil, report.score != expected {
      let lost = report.checks.filter { $0.outcome != .passed && $0.outcome != .skipped }.map {
        "\($0.id) \($0.outcome)"
      }
      complaints.append("keeps \(report.score) points, \(expected) expected: \(lost)")
    }
    return complaints.map { "\(name) \($0)" }
  }
}
