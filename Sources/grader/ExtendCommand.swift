import ArgumentParser
import Foundation
import Gradebook
import Grading

/// Gives a student more time.
struct ExtendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend", abstract: "Give a student more time for a lab.",
    discussion: "Example: grader extend ada --until \"2026-10-19 23:59\" --why \"Ill for a week.\"")

  @Argument(help: "The student.")
  var student: String

  @Option(help: "Until when, in the course's time zone: 2026-10-19 23:59.")
  var until: String?

  @Flag(help: "Take an earlier decision back.")
  var withdraw = false

  @OptionGroup var changeOptions: ChangeOptions
  @OptionGroup var feedbackOptions: FeedbackOptions
  @OptionGroup var options: GradebookOptions

  func validate() throws {
    guard (until != nil) != withdraw else { throw ValidationError("Give either --until or --withdraw.") }
  }

  func run() throws {
    let store = try options.store()
    let lab = try options.chosenLab(in: store)
    let policy = try options.policy()
    guard let due = policy.policy(of: lab.name).due else {
      throw GradingError(
        .notFound, "\(lab.name) has no due date in grading/course.yml, so there is nothing to extend.")
    }
    let date = try until.map(policy.time)
    if let date, date <= due {
      throw GradingError(.notFound, "\(lab.name) is due \(policy.words(due)): an extension has to be later.")
    }
    try store.extend(student, in: lab.name, until: date, changeOptions.change)
    let isRewritten = try feedbackOptions.rewriteFeedback(of: student, in: lab, store, options)
    let ends = policy.due(of: lab.name, for: student, extended: date) ?? due
    print("\(student.visibleLine) has time until \(policy.words(ends)).")
    if !isRewritten { print(FeedbackOptions.remark(on: "The decision")) }
  }
}
