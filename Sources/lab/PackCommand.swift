import ArgumentParser
import Foundation
import Grading
import Workbench

/// Makes the archive to hand in.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Make the archive to hand in.",
    discussion: """
      It holds the files that the lab names and the last public score, and nothing else. Where a file is missing, or is
      the stub as it was handed out, there is no archive unless you say --anyway. The same files make the same archive.
      """)

  @OptionGroup var choice: LabOptions

  @Flag(help: "Pack what is there, even if a file is missing or untouched.")
  var anyway = false

  @Option(
    name: .shortAndLong, help: "The archive to write; by default LAB.zip in the current folder.", completion: .file())
  var out: String?

  func run() throws {
    let course = try choice.place.course()
    let lab = try course.lab(namedOrRecent: choice.lab)
    let outline = try LabOutline(of: lab)
    let rubric = try Rubric(contentsOf: lab.rubricFile)
    let handIn = try HandIn(
      outline: outline, staged: Staging.stage(rubric.files, from: lab.stubs),
      stubs: LabSources(course: course, lab: lab, rubric: rubric).stubs,
      progress: ProgressStore(course: course).progress(of: lab.name))
    guard !handIn.isEmpty, anyway || handIn.reasons.isEmpty else {
      try PackScreen(outline: outline, handIn: handIn, archive: nil).show()
      throw ExitCode.failure
    }
    let path = out ?? "\(lab.name).zip"
    try FileWriting.write(Data(handIn.archive.bytes), to: URL(filePath: path))
    try PackScreen(outline: outline, handIn: handIn, archive: path).show()
  }
}
