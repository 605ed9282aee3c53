import ArgumentParser
import Gradebook
import Grading

/// Gives a student points for a check, in place of what grading found.
struct OverrideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "override", abstract: "Give a student points for a check, in place of what grading finds.",
    discussion: """
      It holds for every attempt of the student's, and for later runs, until --withdraw takes it back.
      Example: grader override ada MinibatchChecks.testNoEmptyMinibatch --points 1.5 --why "The handout was unclear."
      """)

  @Argument(help: "The student.")
  var student: String

  @Argument(help: "The check: Class.testMethod.")
  var check: String

  @Option(help: "The points: from 0 to what the check is worth, with at most two decimals.")
  var points: String?

  @Flag(help: "Take an earlier decision back.")
  var withdraw = false

  @OptionGroup var changeOptions: ChangeOptions
  @OptionGroup var feedbackOptions: FeedbackOptions
  @OptionGroup var options: GradebookOptions

  func validate() throws {
    guard (points != nil) != withdraw else { throw ValidationError("Give either --points or --withdraw.") }
  }

  func run() throws {
    let store = try options.store()
    let lab = try options.chosenLab(in: store)
    let rubric = try Rubric(contentsOf: lab.rubricFile)
    guard let row = rubric.checks.first(where: { $0.id == check }) else {
      let nearest = check.nearest(in: rubric.checks.map(\.id)).map { "; did you mean \($0)?" } ?? "."
      throw GradingError(.notFound, "\(lab.name) has no check named \(check)\(nearest)")
    }
    let given = try points.map { text in
      guard let given = Points(text), given <= Points(row.points) else {
        throw GradingError(
          .notFound, "\(text) is no number of points from 0 to \(row.points) with at most two decimals.")
      }
      return given
    }
    try store.give(given, for: check, to: student, in: lab.name, changeOptions.change)
    let isRewritten = try feedbackOptions.rewriteFeedback(of: student, in: lab, store, options)
    let what = given.map { "has \($0.short) of \(row.points) points for" } ?? "has what grading finds for"
    print("\(student.visibleLine) \(what) “\(row.title)”.")
    if !isRewritten { print(FeedbackOptions.remark(on: "The decision")) }
  }
}
