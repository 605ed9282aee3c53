import ArgumentParser
import Workbench

/// Shows one more hint each time.
struct HintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hint",
    abstract: "Get a hint on a check, one more each time.",
    discussion: """
      Without a check it is about the first one that does not pass. The hints begin with a question; the last one is an
      example to work out on paper.
      """)

  @Argument(help: "The check (Class.testMethod, or either part), a task such as 2 or 2a, or a lab.")
  var check: String?

  @Option(
    help: "The lab; by default the one whose file changed last.", completion: .custom { _, _, _ in LabOptions.names })
  var lab: String?

  @OptionGroup var place: CourseOptions

  func run() throws {
    let course = try place.course()
    // The other commands take a lab's name there.
    let isLab = lab == nil && check.map(course.labNames.contains) == true
    let outline = try LabOutline(of: course.lab(namedOrRecent: isLab ? check : lab))
    let store = ProgressStore(course: course)
    var progress = store.progress(of: outline.name)
    guard let meant = try outline.check(meantBy: isLab ? nil : check, progress: progress) else {
      return try StandardOutput.write("Every public check of \(outline.name) passes.\n")
    }
    let screen = progress.nextHint(on: meant, in: outline)
    if let trouble = store.keep(progress) { say(trouble) }
    try screen.show()
  }
}
