import Foundation

/// What there was on the machine before a run, to see what the run left.
struct Surroundings {
  private let processes: Set<String>
  private let temporaryFiles: Set<String>
  private let controlGroups: Set<String>

  init() {
    processes = Surroundings.sandboxedProcesses()
    temporaryFiles = Surroundings.temporaryFiles()
    controlGroups = Surroundings.controlGroups()
  }

  /// What is there and was not before, in words; what is on its way out gets ten seconds.
  func traces() -> [String] {
    var traces = tracesNow()
    for _ in 0..<200 where !traces.isEmpty {
      usleep(50_000)
      traces = tracesNow()
    }
    return traces
  }

  private func tracesNow() -> [String] {
    let left = Surroundings.sandboxedProcesses().subtracting(processes).map { "process \($0)" }
    let files = Surroundings.temporaryFiles().subtracting(temporaryFiles).map { "/tmp/\($0)" }
    let groups = Surroundings.controlGroups().subtracting(controlGroups).map { "control group \($0)" }
    return (left + files + groups).sorted()
  }

  /// Ends the processes that are there now and were not before.
  func endProcesses() {
    for process in Surroundings.sandboxedProcesses().subtracting(processes) {
      if let number = process.split(separator: " ").first.flatMap({ pid_t($0) }) { kill(number, SIGKILL) }
    }
  }

  /// The control groups of graders that have ended, of both versions of the kernel's interface.
  private static func controlGroups() -> Set<String> {
    let entries = FileManager.default.enumerator(atPath: "/sys/fs/cgroup")?.lazy.compactMap { $0 as? String }
    return Set(
      entries.map(Array.init)?.filter { path in
        let words = path.split(separator: "/").last?.split(separator: "-") ?? []
        guard words.first == "gradus" else { return false }
        guard words.count == 4, let grader = pid_t(words[1]) else { return true }
        return ProcessEntry("\(grader)")?.isZombie != false
      } ?? [])
  }

  /// Processes that are bubblewrap's or a worker's, but for those of a grader that is still at work.
  private static func sandboxedProcesses() -> Set<String> {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return Set(
      entries.filter { $0.allSatisfy(\.isNumber) }.compactMap { process in
        guard let entry = ProcessEntry(process), ["bwrap", "worker"].contains(entry.name), !entry.isZombie,
          !entry.hasAncestor(named: "grader")
        else { return nil }
        return "\(process) \(entry.name)"
      })
  }

  /// What `/proc/<number>/stat` says.
  private struct ProcessEntry {
    var name: String
    var isZombie: Bool
    var parent: String

    init?(_ process: String) {
      // The fields after the name in parentheses begin with the state and the parent.
      let stat = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
      guard let match = stat.firstMatch(of: /\((.*)\) ([A-Z]) ([0-9]+)/) else { return nil }
      (name, isZombie, parent) = (String(match.1), match.2 == "Z", String(match.3))
    }

    func hasAncestor(named name: String) -> Bool {
      guard let parent = ProcessEntry(parent) else { return false }
      return parent.name == name || parent.hasAncestor(named: name)
    }
  }

  /// The grader's own folders, and whatever belongs to a slot's user.
  private static func temporaryFiles() -> Set<String> {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/tmp")) ?? []
    return Set(
      names.filter { name in
        var status = stat()
        let isSlots = lstat("/tmp/\(name)", &status) == 0 && (64_100..<65_000).contains(status.st_uid)
        let isGraders = name.hasPrefix("gradus-") && !name.hasPrefix("gradus-test-")
        return isSlots || (isGraders && !isLocked("/tmp/\(name)"))
      })
  }

  /// Whether a grader that is still at work has the folder: then it is no trace of one that ended.
  private static func isLocked(_ folder: String) -> Bool {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0
  }
}
