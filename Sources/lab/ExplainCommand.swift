import ArgumentParser
import CheckRecords
import Workbench

/// Says what an outcome means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what an outcome means, and what to do about it.",
    discussion: "Without an outcome it lists them all.")

  @Argument(
    help: "The outcome, such as trapped.", completion: .list(Outcome.allCases.map(\.rawValue)))
  var outcome: String?

  func run() throws {
    try ExplainScreen(outcome.map { try Outcome(named: $0) }).show()
  }
}
