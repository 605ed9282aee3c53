import ArgumentParser
import Foundation
import Gradebook
import Grading

/// Grades what students handed in: folders, archives, what a platform hands out.
struct GradeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Grade what students handed in: a folder, an archive, or what a platform hands out.",
    discussion: """
      Each path is a class's or one student's. What it is shows by itself; where that goes wrong, --format says:
        folders     a folder or an archive for each student
        canvas      lovelaceada_LATE_123_456_File.swift
        moodle      Ada Lovelace_123_assignsubmission_file_
        gradescope  folders, and submission_metadata.yml
        git         clones; the last commit by the due date and its grace counts
        single      all of it is one student's
      bsdtar opens archives (zip, tar.gz and others) in the sandbox: one student's may unpack to 256 MiB and 20,000 \
      entries, a class's to 4 GiB and 500,000. What was peculiar is said here and in the student's feedback.

      Writes <out>/<student>/report.json, feedback.html and feedback.md for each submission, and for the class \
      <out>/grades.csv and class.html. Each result goes into <out>/grades.sqlite as it is found: after an \
      interruption the same command carries on, and what was graded before with the same rubric, checks, kit, seed and \
      sandbox is kept. Ctrl-C finishes what is under way; a second one stops at once.

      Exits with 0 when every submission got a verdict, whatever the verdicts; with 1 when a person has to look.
      """)

  @Argument(
    help: "Folders and archives: of a class, as a platform hands them out or one for each student; or of one student.",
    completion: .file())
  var paths: [String]

  @Option(help: "The lab that the submissions are for.")
  var lab: String

  @Option(help: "The folder to write to.", completion: .directory)
  var out: String

  @Option(help: "How the submissions lie, where that doesn't show by itself.")
  var format: IntakeFormat = .auto

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

  @Flag(help: "Grade again what was graded before; `grader diff` shows what changed.")
  var regrade = false

  @Option(
    help: """
      The folder whose grades.sqlite keeps the results; by default the one of --out. One gradebook can keep several labs.
      """, completion: .directory)
  var gradebook: String?

  @Option(
    help: """
      When the submissions were handed in: a time such as "2026-10-12 23:59", or file-dates for the newest of a \
      submission's files. What has no time is not late.
      """)
  var received: String?

  @Option(
    help: """
      Of Git clones, the last commit counts that was made by then: a time, or now for all commits; by default the \
      student's due date and its grace.
      """)
  var commitsUntil: String?

  @Option(help: "Who grades; by default whoever types.")
  var who: String = Change.user

  @Option(help: "Why, in a sentence; kept in the gradebook.")
  var why: String = "Graded."

  @OptionGroup var courseOptions: CourseOptions

  func validate() throws {
    guard (1...64).contains(jobs) else { throw ValidationError("--jobs takes a number from 1 to 64.") }
  }

  func run() async throws {
    let stop = StopRequest()
    try await interruptible(stop: stop, onStop: ProgressDisplay.sayStopping) { try await grade(until: stop) }
  }

  private func grade(until stop: StopRequest) async throws {
    let course = try courseOptions.course()
    let lab = try course.lab(named: lab)
    let rubric = try Rubric(contentsOf: lab.rubricFile)
    let policy = try CoursePolicy(of: course)
    let output = URL(filePath: out)
    let records = gradebook.map { URL(filePath: $0) } ?? output
    let intake = try intake(of: lab, rubric, policy, records)
    defer { intake.close() }
    let intakeDisplay = ProgressDisplay(total: 0)
    let taken = try await intake.take(paths.map { URL(filePath: $0) }, only: only) { student, done, total in
      intakeDisplay.note("[\(done)/\(total)] Taking in \(student.visibleLine)")
    }
    intakeDisplay.finish()
    if let only, taken.submissions.isEmpty {
      throw GradingError(.notFound, "There is no submission of \(only) in \(paths.joined(separator: ", ")).")
    }
    let submissions = try dated(taken.submissions, rubric, policy)
    // Before anything is built: a folder that can't be written is no reason to wait for it.
    try FileWriting.makeFolder(output)
    try FileWriting.makeFolder(records)
    let lock = try FolderLock(records)
    defer { lock.release() }
    let store = try GradeStore(in: records)
    try store.complete(taken.students, Change(who: who, why: "What the submissions came from says so."))
    let feedback = FeedbackFolder(
      folder: output, store: store, policy: policy, title: rubric.title, hidesAfterDue: beforeDue)
    try feedback.check(submissions.map(\.student), lab: lab.name)
    let display = ProgressDisplay(total: submissions.count)
    let grader = try await SubmissionGrader(
      course: course, lab: lab, options: .init(sandbox: sandbox, seed: seed), progress: display.note)
    defer { grader.close() }
    let classGrader = ClassGrader(
      grader: grader, store: store, output: output, feedback: feedback, jobs: jobs, regrades: regrade,
      change: Change(who: who, why: why), stop: stop)
    let outcome = try await classGrader.grade(submissions) { event in
      switch event {
      case .graded(let report, let done, _): display.graded(report, done: done)
      }
    }
    display.finish()
    guard outcome.left == 0 else {
      let done = outcome.reports.count
      throw Interrupted(
        "Interrupted: \(done) of \(submissions.count) are graded; the same command goes on with the rest.")
    }
    print(ScoreTable(reports: outcome.reports).text)
    if outcome.kept > 0 {
      print(
        "\n\(outcome.kept) of \(submissions.count) were graded before with all the same; --regrade grades them again.")
    }
    let said = IntakeRemarks(taken).text
    if !said.isEmpty { print("\n" + said) }
    print("\nReports: \(output.standardizedFileURL.path)")
    let unsettled = outcome.reports.filter { $0.status == .graderError }.map(\.student.visibleLine)
    guard unsettled.isEmpty else {
      throw GradingError(.environment, "A person has to look at: \(unsettled.joined(separator: ", ")).")
    }
  }

  /// The intake, which knows the students that the gradebook knows, if there is one yet.
  private func intake(of lab: Lab, _ rubric: Rubric, _ policy: CoursePolicy, _ records: URL) throws -> Intake {
    let isKnown = FileManager.default.fileExists(atPath: records.appending(path: GradeStore.fileName).path)
    let known = isKnown ? try GradeStore(in: records).records(of: lab.name) : []
    let extended = Dictionary(known.map { ($0.student.name, $0.extended) }, uniquingKeysWith: { first, _ in first })
    let until = commitsUntil == "now" ? nil : try commitsUntil.map(policy.time)
    let isGiven = commitsUntil != nil
    let commits = CommitRule(words: policy.words) { student in
      isGiven ? until : policy.endOfGrace(of: lab.name, for: student, extended: extended[student] ?? nil)
    }
    return try Intake(
      format: format, lab: lab.name, files: rubric.files, sandbox: sandbox, roster: known.map(\.student),
      commits: commits)
  }

  /// The submissions with the time that --received gives them, unless they have one.
  private func dated(_ submissions: [Submission], _ rubric: Rubric, _ policy: CoursePolicy) throws -> [Submission] {
    guard let received else { return submissions }
    let fixed = received == "file-dates" ? nil : try policy.time(received)
    return submissions.map { submission in
      var submission = submission
      submission.submittedAt = submission.submittedAt ?? fixed ?? submission.newestChange(of: rubric.files)
      // A platform that doesn't mark it as late has seen it in time, whenever it was downloaded.
      if submission.isMarkedLate == false, let time = submission.submittedAt,
        let due = policy.due(of: rubric.lab, for: submission.student), time > due
      {
        submission.submittedAt = due
      }
      return submission
    }
  }
}

extension IntakeFormat: ExpressibleByArgument {}
