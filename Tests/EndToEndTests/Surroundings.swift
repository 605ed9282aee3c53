import Foundation

/// What there was on the machine before a run, to see what the run left.
struct Surroundings {
  private let processes: Set<String>
  private let temporaryFiles: Set<String>

  init() {
    processes = Surroundings.sandboxedProcesses()
    temporaryFiles = Surroundings.temporaryFiles()
  }

  /// What is there now and was not before, in words.
  func traces(of run: CommandRun) -> [String] {
    let left = Surroundings.sandboxedProcesses().subtracting(processes).map { "process \($0)" }
    let files = Surroundings.temporaryFiles().subtracting(temporaryFiles).map { "/tmp/\($0)" }
    return (left + files).sorted()
  }

  /// Processes that are bubblewrap's or a worker's.
  private static func sandboxedProcesses() -> Set<String> {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return Set(
      entries.filter { $0.allSatisfy(\.isNumber) }.compactMap { process in
        let name = try? String(contentsOfFile: "/proc/\(process)/comm", encoding: .utf8)
        guard let name, ["bwrap\n", "worker\n"].contains(name) else { return nil }
        return "\(process) \(name.dropLast())"
      })
  }

  private static func temporaryFiles() -> Set<String> {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/tmp")) ?? []
    return Set(names.filter { !$0.hasPrefix("gradus-test-") && !$0.hasPrefix("TemporaryDirectory") })
  }
}
