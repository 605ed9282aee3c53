import ArgumentParser
import Grading
import Workbench

/// Shows the course at a glance.
struct OverviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overview",
    abstract: "Show the labs, how far you are with each, and what to do next.",
    discussion: "The bars show the public checks that passed when you ran them last.")

  // As the default command it gets whatever is no other command.
  @Argument(help: .hidden) var words: [String] = []

  @OptionGroup var place: CourseOptions

  func validate() throws {
    guard let word = words.first else { return }
    let commands = LabCommand.configuration.subcommands.map { $0.configuration.commandName ?? "" }
    let end =
      word.nearest(in: commands).map { "; did you mean \($0)?" } ?? ". There are: \(commands.joined(separator: ", "))."
    throw ValidationError("There is no command named \(word)\(end)")
  }

  func run() throws {
    let course = try place.course()
    let store = ProgressStore(course: course)
    let rows = try course.outlines().map { OverviewScreen.Row(outline: $0, progress: store.progress(of: $0.name)) }
    try OverviewScreen(rows: rows).show()
  }
}
