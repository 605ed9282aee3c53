import ArgumentParser
import Foundation
import Gradebook
import Grading

/// Sums up each group of labs, a row for each student.
struct TotalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "totals", abstract: "Sum up the groups of labs that grading/course.yml names, the worst left out.",
    discussion: "Prints a table with a row for each student. Exits with 1 when a person has to look at some of them.")

  @Option(help: "The folder that holds grades.sqlite: what `grader grade` was given as --out.", completion: .directory)
  var gradebook: String = "graded"

  @OptionGroup var courseOptions: CourseOptions

  func run() throws {
    let course = try courseOptions.course()
    let policy = try CoursePolicy(of: course)
    guard !policy.groups.isEmpty else {
      throw GradingError(.notFound, "\(course.policyFile.path) names no groups of labs.")
    }
    let store = try GradeStore(in: URL(filePath: gradebook), mustExist: true)
    var labs: [String: (possible: Int, records: [LabRecord])] = [:]
    for name in try store.labs() {
      let rubric = try Rubric(contentsOf: course.lab(named: name).rubricFile)
      labs[name] = (rubric.points, try store.records(of: name))
    }
    print(TotalsTable.csv(policy, labs: labs), terminator: "")
    let unsettled = TotalsTable.unsettled(policy, labs: labs).map(\.visibleLine)
    guard unsettled.isEmpty else {
      throw GradingError(
        .environment, "Not final, because a person has to look at them: \(unsettled.joined(separator: ", ")).")
    }
  }
}
