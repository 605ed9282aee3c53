import ArgumentParser
import Foundation
import Gradebook
import Grading

/// Grades a folder of submissions, or one submission.
struct GradeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Grade a folder of submissions, or one submission.",
    discussion: """
      Writes <out>/<student>/report.json and feedback.html for each submission, and <out>/grades.csv for the class.
      Exits with 0 when every submission got a verdict, whatever the verdicts; with 1 when a person has to look.
      """)

  @Argument(help: "A folder with one folder for each student, or one student's folder.", completion: .directory)
  var path: String

  @Option(help: "The lab that the submissions are for.")
  var lab: String

  @Option(help: "The folder to write to.", completion: .directory)
  var out: String

  @Option(help: "How many submissions to grade at a time; by default one for each core.")
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "The seed of the checks' random numbers; by default the rubric's.")
  var seed: UInt64?

  @Option(help: "Grade this student only.")
  var only: String?

  @Option(help: "What keeps submissions from this machine: bubblewrap, or none for code that you trust.")
  var sandbox: Sandbox.Kind = .bubblewrap

  @Flag(help: "Leave out of the feedback what students may see only after the due date.")
  var beforeDue = false

  @OptionGroup var courseOptions: CourseOptions

  func validate() throws {
    guard (1...64).contains(jobs) else { throw ValidationError("--jobs takes a number from 1 to 64.") }
  }

  func run() async throws {
    try await interruptible { try await grade() }
  }

  private func grade() async throws {
    let course = try courseOptions.course()
    let lab = try course.lab(named: lab)
    let rubric = try Rubric(contentsOf: lab.rubricFile)
    let submissions = try chosen(Submission.find(in: URL(filePath: path), files: rubric.files))
    let output = URL(filePath: out)
    // First of all: a folder that can't be written is no reason to wait for a build.
    try FileWriting.makeFolder(output)
    let display = ProgressDisplay(total: submissions.count)
    let grader = try await SubmissionGrader(
      course: course, lab: lab, options: .init(sandbox: sandbox, seed: seed), progress: display.note)
    defer { grader.close() }
    let classGrader = ClassGrader(grader: grader, output: output, jobs: jobs, showsAfterDue: !beforeDue)
    let reports = try await classGrader.grade(submissions) { event in
      switch event {
      case .graded(let report, let done, _): display.graded(report, done: done)
      }
    }
    display.finish()
    print(ScoreTable(reports: reports).text)
    print("\nReports: \(output.standardizedFileURL.path)")
    let unsettled = reports.filter { $0.status == .graderError }.map(\.student.visibleLine)
    guard unsettled.isEmpty else {
      throw GradingError(.environment, "A person has to look at: \(unsettled.joined(separator: ", ")).")
    }
  }

  private func chosen(_ submissions: [Submission]) throws -> [Submission] {
    guard let only else { return submissions }
    let chosen = submissions.filter { $0.student == only }
    guard !chosen.isEmpty else {
      throw GradingError(.notFound, "There is no submission of \(only) in \(path).")
    }
    return chosen
  }
}
