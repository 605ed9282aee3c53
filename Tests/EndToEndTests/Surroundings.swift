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
  func traces() -> [String] {
    let left = Surroundings.sandboxedProcesses().subtracting(processes).map { "process \($0)" }
    let files = Surroundings.temporaryFiles().subtracting(temporaryFiles).map { "/tmp/\($0)" }
    return (left + files).sorted()
  }

  /// Processes that are bubblewrap's or a worker's.
  private static func sandboxedProcesses() -> Set<String> {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return Set(
      entries.filter { $0.allSatisfy(\.isNumber) }.compactMap { process in
        // The fields after the name in parentheses begin with the state; a zombie is gone but for its entry.
        let stat = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
        guard let match = stat.firstMatch(of: /\((bwrap|worker)\) ([A-Z])/), match.2 != "Z" else { return nil }
        return "\(process) \(match.1)"
      })
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
