import Gradebook
import Grading

/// What the intake found peculiar, for a terminal: about the whole, then about each submission.
struct IntakeRemarks {
  private let remarks: [String]
  private let submissions: [Submission]

  /// How many submissions are spoken of; the reports have it all.
  private static let limit = 40

  init(_ taken: Intake.Taken) {
    remarks = taken.remarks
    submissions = taken.submissions.filter { !$0.notes.isEmpty }
  }

  /// The lines; empty when there is nothing to say.
  var text: String {
    let noted = submissions.prefix(IntakeRemarks.limit).flatMap { submission in
      submission.notes.map { "\(submission.student.visibleLine): \($0)" }
    }
    let more = submissions.count - IntakeRemarks.limit
    let rest = more > 0 ? ["And of \(more) more submissions: grades.csv has the notes of all."] : []
    return (remarks + noted + rest).joined(separator: "\n")
  }
}
