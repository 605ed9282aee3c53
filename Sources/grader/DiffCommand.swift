import ArgumentParser
import Gradebook
import Grading

/// Shows whose score changed between two runs, and why.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Show whose score changed between two runs, and why.",
    discussion: "`grader runs` lists the runs.")

  @Argument(help: "The earlier run's number.")
  var earlier: Int64

  @Argument(help: "The later run's number.")
  var later: Int64

  @Option(help: "The folder that holds grades.sqlite: what `grader grade` was given as --out.", completion: .directory)
  var gradebook: String = "graded"

  func run() throws {
    let store = try GradeStore(in: .init(filePath: gradebook), mustExist: true)
    let difference = try RunDifference(from: earlier, to: later, in: store)
    for line in difference.lines {
      func words(_ score: Int?) -> String { score.map(String.init) ?? "–" }
      print("\(line.student.visibleLine): \(words(line.before)) → \(words(line.after))")
      for reason in line.reasons { print("  \(reason.visibleLine)") }
    }
    let count = difference.lines.count
    print("\(count) changed; \(difference.compared) students are in both runs.")
  }
}

/// Lists the runs.
struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs", abstract: "List a gradebook's runs: what `grader diff` compares.")

  @Option(help: "The folder that holds grades.sqlite: what `grader grade` was given as --out.", completion: .directory)
  var gradebook: String = "graded"

  func run() throws {
    for run in try GradeStore(in: .init(filePath: gradebook), mustExist: true).runs() {
      let end = run.finishedAt == nil ? "not through" : "through"
      let kind = run.regrades ? "graded again" : "graded"
      print(
        "\(run.id)  \(run.startedAt.ISO8601Format())  \(run.lab)  \(run.results) \(kind), \(end), seed \(run.inputs.seed), "
          + "by \(run.who.visibleLine)")
    }
  }
}
