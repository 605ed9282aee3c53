import ArgumentParser
import Foundation
import Grading
import Workbench

/// Draws what the student's code does.
struct PlotCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plot",
    abstract: "Draw what your code does: losses, boundaries, weights.",
    discussion: """
      The pictures are drawn in the terminal, and with --svg into a file for your report. Exits with 0 only when all of \
      the lab's pictures are there; what is not implemented yet is named.
      """)

  @OptionGroup var choice: LabOptions
  @OptionGroup var source: FilesOptions

  @Option(help: "Draw into this file too.", completion: .file(extensions: ["svg"]))
  var svg: String?

  func run() async throws {
    try await interruptible {
      let bench = try await choice.bench(for: .plots, source)
      defer { bench.close() }
      let report = try await bench.studies(of: .plots)
      try PlotScreen(title: bench.outline.title, report: report, files: bench.files).show()
      if let svg { try save(report, title: bench.outline.title, to: svg) }
      guard report.isWhole else { throw ExitCode.failure }
    }
  }

  private func save(_ report: StudyReport, title: String, to path: String) throws {
    let page = FigurePage(title: title, studies: report.records.compactMap(\.study))
    guard !page.isEmpty else { return say("\(path) is not written: there is nothing to draw yet.") }
    try FileWriting.write(Data(page.svg.utf8), to: URL(filePath: path))
    say("✓ \(path)")
  }
}
