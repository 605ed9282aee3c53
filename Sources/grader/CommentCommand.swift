import ArgumentParser
import Gradebook
import Grading

/// Says something to a student in the feedback.
struct CommentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comment", abstract: "Say something to a student, in the feedback of a lab.",
    discussion: "Example: grader comment ada \"A fine use of broadcasting.\"")

  @Argument(help: "The student.")
  var student: String

  @Argument(help: "The words.")
  var text: String

  @Option(help: "Who says it; by default whoever types. The student sees the name.")
  var who: String = Change.user

  @Option(help: "Why, in a sentence; kept in the gradebook.")
  var why: String = "To tell the student."

  @OptionGroup var feedbackOptions: FeedbackOptions
  @OptionGroup var options: GradebookOptions

  func validate() throws {
    guard !text.allSatisfy(\.isWhitespace), !who.allSatisfy(\.isWhitespace) else {
      throw ValidationError("A comment and --who need words.")
    }
  }

  func run() throws {
    let store = try options.store()
    let lab = try options.chosenLab(in: store)
    try store.comment(on: student, in: lab.name, text, Change(who: who, why: why))
    let isRewritten = try feedbackOptions.rewriteFeedback(of: student, in: lab, store, options)
    let words = "\(student.visibleLine)'s feedback on \(lab.name) has the comment."
    print(isRewritten ? words : FeedbackOptions.remark(on: "The comment"))
  }
}
