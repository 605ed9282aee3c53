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

  /// Writes a student's feedback and the class's page again after a decision, where there are some already.
  func rewriteFeedback(of student: String, in lab: Lab, _ store: GradeStore) throws {
    let rubric = try Rubric(contentsOf: lab.rubricFile)
    let feedback = FeedbackFolder(folder: folder, store: store, policy: try policy(), title: rubric.title)
    guard FileManager.default.fileExists(atPath: folder.appending(path: "\(student)/feedback.html").path) else {
      return
    }
    try feedback.check([student], lab: lab.name)
    try feedback.write(student, in: lab.name)
    try feedback.writeClassPage(rubric)
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
