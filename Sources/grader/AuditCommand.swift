import ArgumentParser
import Foundation
import Gradebook
import Grading

/// Proves labs sound.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Prove that labs are sound, before a student meets them.",
    discussion: """
      The untouched stub scores 0; the solution and every variant in grading/<Lab>/Accepted score full marks; each \
      mutant in grading/<Lab>/Mutants fails exactly the checks that its header names, with messages that name the \
      patterns of its header; every check fails for some mutant; and no seed changes a verdict. Exits with 1 when one \
      of these doesn't hold.
      """)

  @Argument(help: "The labs; by default all.")
  var labs: [String] = []

  @Option(help: "Under how many seeds to run the checks.")
  var seeds: Int = 5

  @Option(help: "How many variants to grade at a time; by default one for each core.")
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "The folder to write <Lab>/audit.html to.", completion: .directory)
  var out: String = "audited"

  @Option(help: "A file to write all labs' matrices to, in Markdown.", completion: .file())
  var markdown: String?

  @Option(help: "What keeps variants from this machine: bubblewrap, or none.")
  var sandbox: Sandbox.Kind = .bubblewrap

  @OptionGroup var courseOptions: CourseOptions

  func validate() throws {
    guard (1...100).contains(seeds) else { throw ValidationError("--seeds takes a number from 1 to 100.") }
    guard (1...64).contains(jobs) else { throw ValidationError("--jobs takes a number from 1 to 64.") }
  }

  func run() async throws {
    try await interruptible { try await audit() }
  }

  private func audit() async throws {
    let course = try courseOptions.course()
    var audits: [LabAudit] = []
    for name in labs.isEmpty ? course.labNames : labs {
      audits.append(try await audit(course.lab(named: name), in: course))
    }
    if let markdown {
      let page = AuditReport.markdown(audits.map(AuditReport.init), seeds: seeds)
      try FileWriting.write(Data(page.utf8), to: URL(filePath: markdown))
      print("All labs: \(markdown)")
    }
    let unsound = audits.filter { !$0.breaches.isEmpty }.map(\.lab)
    guard unsound.isEmpty else {
      throw GradingError(.rubric, "Not sound: \(unsound.joined(separator: ", ")).")
    }
  }

  private func audit(_ lab: Lab, in course: Course) async throws -> LabAudit {
    let rubric = try Rubric(contentsOf: lab.rubricFile)
    let variants = try Variant.all(of: lab, in: course, rubric: rubric)
    let display = ProgressDisplay(total: variants.count)
    let grader = try await SubmissionGrader(
      course: course, lab: lab, options: .init(sandbox: sandbox), progress: display.note)
    defer { grader.close() }
    let audit = try await LabAudit(
      grader: grader, variants: variants, seeds: (0..<seeds).map { rubric.seed &+ UInt64($0) }, jobs: jobs
    ) { variant, done in
      display.step(variant.name, done: done)
    }
    display.finish()
    let report = AuditReport(audit)
    let folder = URL(filePath: out).appending(path: lab.name)
    try FileWriting.makeFolder(folder)
    let page = folder.appending(path: "audit.html")
    try FileWriting.write(Data(report.html().utf8), to: page)
    print("\(report.text)\n\nReport: \(page.path)")
    return audit
  }
}
