import ArgumentParser

/// The students' command.
@main
struct LabCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lab",
    abstract: "Work on the labs of a course, and check your own answers.",
    discussion: """
      Without a command it shows the course at a glance, and what to do next.
      Completions for your shell: lab --generate-completion-script bash (or zsh, fish).
      """,
    subcommands: [
      OverviewCommand.self, CheckCommand.self, GradcheckCommand.self, HintCommand.self, ExplainCommand.self,
      PackCommand.self,
      PlotCommand.self, DataCommand.self, DoctorCommand.self,
    ],
    defaultSubcommand: OverviewCommand.self)
}
