import ArgumentParser
import CheckRecords
import Foundation
import Grading
import Workbench

/// Shows the student's gradients beside numerical ones.
struct GradcheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gradcheck",
    abstract: "Compare your gradients with differences of your own functions.",
    discussion: """
      Each number of a gradient stands beside (f(x + h) − f(x − h)) / 2h, where f is your own function, and a heat map shows \
      how far apart the two are everywhere. Exits with 0 only when every gradient of the lab is there and agrees.
      """)

  @OptionGroup var choice: LabOptions
  @OptionGroup var source: FilesOptions

  func run() async throws {
    try await interruptible {
      let bench = try await choice.bench(for: .gradients, source)
      defer { bench.close() }
      let screen = GradientScreen(
        title: bench.outline.title, report: try await bench.studies(of: .gradients), files: bench.files)
      try screen.show()
      guard screen.passes else { throw ExitCode.failure }
    }
  }
}
