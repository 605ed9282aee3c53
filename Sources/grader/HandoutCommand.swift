import ArgumentParser
import Foundation
import Gradebook
import Grading

/// Makes the copy that students get.
struct HandoutCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handout",
    abstract: "Make the copy of the course that students get.",
    discussion: """
      The copy has the handouts, stubs, public checks and what these need; no solution, hidden check or mutant, and it is
      searched for what they say. It is built from nothing, which takes some minutes, and its untouched stubs have to
      score 0. Example: grader handout --out gradus-labs --labs GradientDescent --archive zip
      """)

  @Option(help: "The folder to make; it may be there if it is empty.", completion: .directory)
  var out: String

  @Option(parsing: .upToNextOption, help: "The labs to hand out; by default all.")
  var labs: [String] = []

  @Option(help: "Make an archive beside the folder too: zip or tar.gz. The same copy makes the same bytes.")
  var archive: HandoutArchive?

  @Flag(inversion: .prefixedNo, help: "Build the copy and check its stubs before it is handed over.")
  var build = true

  @OptionGroup var courseOptions: CourseOptions

  func run() async throws {
    try await interruptible { try await make() }
  }

  private func make() async throws {
    let course = try courseOptions.course()
    var chosen: [Lab] = []
    for name in labs.isEmpty ? course.labNames : labs where !chosen.contains(where: { $0.name == name }) {
      chosen.append(try course.lab(named: name))
    }
    guard !chosen.isEmpty else { throw GradingError(.notFound, "This course has no labs to hand out.") }
    let display = ProgressDisplay(total: 0)
    defer { display.finish() }
    let handout = try Handout(
      HandoutPlan(course: course, labs: chosen), to: URL(filePath: out), archive: archive, progress: display.note)
    try await handout.make(builds: build)
    display.finish()
    print("\(out): \(chosen.map(\.name).joined(separator: ", "))\(build ? "; it builds, and its stubs score 0." : ".")")
    if let file = handout.archiveFile { print("Archive: \(file.path)") }
  }
}

extension HandoutArchive: ExpressibleByArgument {}
