import ArgumentParser

/// The students' command.
@main
struct LabCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lab",
    abstract: "Work on the labs of a course, and check your own answers.",
    discussion: "Start with: lab check GradientDescent",
    subcommands: [CheckCommand.self, DataCommand.self])
}
