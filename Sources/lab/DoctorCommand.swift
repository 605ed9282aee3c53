import ArgumentParser
import Workbench

/// Looks at what the labs need of the machine.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at what the labs need of this machine, and say what mends it.",
    discussion: "Exits with 0 only when nothing is to be mended. The sandbox is for those who grade a class.")

  @OptionGroup var place: CourseOptions

  func run() async throws {
    let findings = await Doctor(course: try? place.course()).findings()
    try DoctorScreen(findings: findings).show()
    guard findings.allSatisfy({ $0.state != .wrong }) else { throw ExitCode.failure }
  }
}
