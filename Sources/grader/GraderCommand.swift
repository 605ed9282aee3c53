import ArgumentParser

/// The instructors' command.
@main
struct GraderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grader",
    abstract: "Grade submissions to a course's labs, and make and hand out labs.",
    discussion: """
      Students' code is compiled and run in a sandbox, apart from the checks that judge it.
      Start with: grader grade grading/SampleClass --lab GradientDescent --out graded
      """,
    subcommands: [
      GradeCommand.self, RunsCommand.self, DiffCommand.self, OverrideCommand.self, ExtendCommand.self,
      CommentCommand.self, RosterCommand.self, ExportCommand.self, TotalsCommand.self, AuditCommand.self,
      HandoutCommand.self, NewLabCommand.self, SyncCommand.self,
    ])
}
