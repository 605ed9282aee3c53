import ArgumentParser
import Gradebook
import Grading

/// Makes the files of a new lab.
struct NewLabCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new-lab",
    abstract: "Make the files of a new lab: a small one that works, to be changed.",
    discussion: """
      It has a contract, a solution, stubs, public and hidden checks, a rubric of 100 points, a handout, and its lines in
      Package.swift. What it asks for is one small function. Example: grader new-lab Clustering
      """)

  @Argument(help: "The lab's name, such as GradientDescent.")
  var name: String

  @Flag(help: "Put it into Assignments, not into Labs.")
  var assignment = false

  @OptionGroup var courseOptions: CourseOptions

  func run() throws {
    let course = try courseOptions.course()
    for path in try NewLab(named: name, isAssignment: assignment, in: course).make() { print(path) }
    print(
      """

      The lab works: see it with

        swift run lab check \(name)
        swift run grader grade Solutions/\(name) --lab \(name) --out graded
        swift run grader audit \(name)

      The audit asks for mutants. CONTRIBUTING.md, “Add a lab”, says what each part is for.
      """)
  }
}
