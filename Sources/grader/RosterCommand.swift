import ArgumentParser
import Foundation
import Gradebook
import Grading

/// Takes in a class list.
struct RosterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: "Take in a class list: names, addresses and other systems' numbers.",
    discussion: """
      The table has the column student, which is what submissions are filed under, and any of:
      \(Roster.columnNames.dropFirst().joined(separator: ", ")).
      What a row leaves empty stays as it was.
      """)

  @Argument(help: "The table, as CSV.", completion: .file())
  var file: String

  @Option(help: "The folder that holds grades.sqlite; a gradebook is made where there is none.", completion: .directory)
  var gradebook: String = "graded"

  @Option(help: "Who decides; by default whoever types.")
  var who: String = Change.user

  @Option(help: "Why, in a sentence; kept in the gradebook.")
  var why: String = "The class list."

  func run() throws {
    let students = try Roster.students(in: URL(filePath: file))
    let folder = URL(filePath: gradebook)
    try FileWriting.makeFolder(folder)
    let changed = try GradeStore(in: folder).enrol(students, Change(who: who, why: why))
    print("\(changed) of \(students.count) students are new or changed.")
  }
}
