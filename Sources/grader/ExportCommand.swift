import ArgumentParser
import Foundation
import Gradebook
import Grading

/// Writes a lab's grades in the form that another system takes.
struct ExportCommand: ParsableCommand {
  /// The systems.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case canvas, moodle, gradescope, nbgrader, junit, csv, json
  }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a lab's grades in the form that another system takes.",
    discussion: """
      canvas      a table for Canvas's import; with its exported gradebook as --worksheet, only the rows that change
      moodle      the worksheet for offline grading, given as --worksheet, filled in
      gradescope  <to>/<student>/results.json
      nbgrader    the table of `nbgrader export`
      junit       XML: a suite for each student
      csv, json   all that decides a grade; json has the checks' messages, and is for instructors only

      Grades count overrides, lateness and attempts as grading/course.yml says. Exits with 1 when a person has to look
      at some students: they are left out, but for csv and json, where their status is graderError.
      """)

  @Argument(help: "canvas, moodle, gradescope, nbgrader, junit, csv or json.")
  var format: Format

  @Option(help: "The other system's own table, downloaded from there.", completion: .file())
  var worksheet: String?

  @Option(help: "The assignment's number in Canvas.")
  var assignmentId: String?

  @Option(help: "The file to write, or for gradescope the folder; by default the standard output.")
  var to: String?

  @OptionGroup var options: GradebookOptions

  func validate() throws {
    switch format {
    case .moodle where worksheet == nil: throw ValidationError("moodle fills in a worksheet: give it as --worksheet.")
    case .gradescope where to == nil:
      throw ValidationError("gradescope writes a file for each student: give a folder as --to.")
    case .gradescope, .nbgrader, .junit, .csv, .json:
      if worksheet != nil { throw ValidationError("\(format.rawValue) takes no --worksheet.") }
    case .canvas, .moodle: break
    }
    guard assignmentId.map({ format == .canvas && $0.wholeMatch(of: /[0-9]+/) != nil }) ?? true else {
      throw ValidationError("--assignment-id is a number, and only canvas has one.")
    }
  }

  func run() throws {
    let store = try options.store()
    let lab = try options.chosenLab(in: store)
    let export = GradeExport(
      rubric: try Rubric(contentsOf: lab.rubricFile), records: try store.records(of: lab.name),
      policy: try options.policy())
    switch format {
    case .canvas:
      try write(export.canvas(worksheet: worksheet.map { URL(filePath: $0) }, assignment: assignmentId))
    case .moodle:
      guard let worksheet else { return }
      try write(export.moodle(worksheet: URL(filePath: worksheet)))
    case .gradescope: try write(export.gradescope())
    case .nbgrader: try write((export.nbgrader(), []))
    case .junit: try write((export.junit(), []))
    case .csv: try write((export.csv(), []))
    case .json: try write((String(decoding: export.json(), as: UTF8.self), []))
    }
    let unsettled = export.unsettled.map(\.visibleLine)
    guard unsettled.isEmpty else {
      let what = [.csv, .json].contains(format) ? "Not final" : "Left out"
      throw GradingError(
        .environment, "\(what), because a person has to look at them: \(unsettled.joined(separator: ", ")).")
    }
  }

  private func write(_ export: (text: String, notes: [String])) throws {
    if let to {
      try FileWriting.write(Data(export.text.utf8), to: URL(filePath: to))
    } else {
      FileHandle.standardOutput.write(Data(export.text.utf8))
    }
    for note in export.notes { FileHandle.standardError.write(Data("Note: \(note)\n".utf8)) }
  }

  private func write(_ files: [String: Data]) throws {
    guard let to else { return }
    for (student, data) in files {
      let folder = URL(filePath: to).appending(path: student)
      try FileWriting.makeFolder(folder)
      try FileWriting.write(data, to: folder.appending(path: "results.json"))
    }
    print("\(files.count) files in \(URL(filePath: to).standardizedFileURL.path)")
  }
}
