import ArgumentParser
import Foundation
import Gradebook
import Grading

/// Which gradebook and which lab of it a command works on.
struct GradebookOptions: ParsableArguments {
  @Option(help: "The folder that holds grades.sqlite: what `grader grade` was given as --out.", completion: .directory)
  var gradebook: String = "graded"

  @Option(help: "The lab; needless when the gradebook has one only.")
  var lab: String?

  @OptionGroup var courseOptions: CourseOptions

  /// The gradebook's folder.
  var folder: URL { URL(filePath: gradebook) }

  /// The gradebook, which has to be there.
  func store() throws -> GradeStore { try GradeStore(in: folder, mustExist: true) }

  /// The lab that is meant.
  func chosenLab(in store: GradeStore) throws -> Lab {
    let course = try courseOptions.course()
    if let lab { return try course.lab(named: lab) }
    let labs = try store.labs()
    guard let only = labs.first, labs.count == 1 else {
      throw GradingError(
        .notFound,
        labs.isEmpty
          ? "The gradebook has no submissions yet: grade some first."
          : "The gradebook has several labs; say which with --lab: \(labs.joined(separator: ", ")).")
    }
    return try course.lab(named: only)
  }

  /// The course's policy.
  func policy() throws -> CoursePolicy { try CoursePolicy(of: courseOptions.course()) }
}

/// How a command that decides something writes feedback again.
struct FeedbackOptions: ParsableArguments {
  @Flag(help: "Leave out of the feedback what students may see only after the due date, as in `grader grade`.")
  var beforeDue = false

  /// Writes a student's feedback and the class's page again where the lab's are there already, and says whether it did.
  func rewriteFeedback(
    of student: String, in lab: Lab, _ store: GradeStore, _ options: GradebookOptions
  ) throws -> Bool {
    let rubric = try Rubric(contentsOf: lab.rubricFile)
    let feedback = FeedbackFolder(
      folder: options.folder, store: store, policy: try options.policy(), title: rubric.title,
      hidesAfterDue: beforeDue)
    let student = student.precomposedStringWithCanonicalMapping
    guard feedback.holdsReport(on: student, in: lab.name) else { return false }
    try feedback.write(student, in: lab.name)
    try feedback.writeClassPage(rubric)
    return true
  }

  /// What there is to say of a decision when no feedback was written again.
  static func remark(on decision: String) -> String {
    "\(decision) is in the gradebook; grade again to rewrite the feedback."
  }
}

/// Who makes a change, and why.
struct ChangeOptions: ParsableArguments {
  @Option(help: "Who decides; by default whoever types.")
  var who: String = Change.user

  @Option(help: "Why, in a sentence; kept in the gradebook.")
  var why: String

  var change: Change { Change(who: who, why: why) }

  func validate() throws {
    guard !why.allSatisfy(\.isWhitespace), !who.allSatisfy(\.isWhitespace) else {
      throw ValidationError("--why and --who need words.")
    }
  }
}
