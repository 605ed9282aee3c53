import Foundation

/// A control group of the kernel: bounds what all processes of a job use together, which `prlimit` can't.
///
/// That is memory, the number of processes and, where the kernel has it, one processor's time: without it a job of many
/// processes would slow its neighbours. Only root can make one without help; versions 1 and 2 of the interface are known.
struct ControlGroup: Sendable, Equatable {
  /// The group's folders: one in version 2, one for each controller in version 1.
  let folders: [URL]
  /// Whether the group has at most one processor's time, however many processes share it.
  let boundsProcessor: Bool

  /// How often a group's share of the processor is given out, in microseconds.
  private static let period = 100_000
  private static let mountPoint = URL(filePath: "/sys/fs/cgroup")

  /// Makes a group; `nil` where groups can't be made.
  ///
  /// - Parameters:
  ///   - name: The group's name, unique on this machine.
  ///   - memory: What all its processes may use together, in bytes.
  ///   - processes: How many processes and threads it may have.
  init?(named name: String, memory: Int, processes: Int) {
    guard Sandbox.isRoot else { return nil }
    let settings = ControlGroup.settings(memory: memory, processes: processes)
    folders = settings.map { $0.parent.appending(path: name) }
    boundsProcessor = settings.contains { $0.values.contains { $0.file.hasPrefix("cpu.") } }
    guard !settings.isEmpty else { return nil }
    for (folder, setting) in zip(folders, settings) {
      let isMade = mkdir(folder.path, 0o755) == 0 || errno == EEXIST
      guard isMade, setting.values.allSatisfy({ ControlGroup.write($0.value, to: folder.appending(path: $0.file)) })
      else {
        remove()
        return nil
      }
    }
  }

  private init(folder: URL) {
    (folders, boundsProcessor) = ([folder], false)
  }

  /// Removes the groups that killed graders left: `gradus-`, the grader's process, and what for.
  static func removeAbandoned() {
    guard Sandbox.isRoot else { return }
    for parent in settings(memory: 0, processes: 0).map(\.parent) {
      for name in (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? [] {
        let words = name.split(separator: "-")
        guard words.count == 4, words[0] == "gradus", let process = pid_t(words[1]), process > 0,
          kill(process, 0) != 0, errno == ESRCH
        else { continue }
        ControlGroup(folder: parent.appending(path: name)).remove()
      }
    }
  }

  /// The shell commands that put the shell, and so all that it starts, into the group.
  var entering: String {
    folders.map { "echo $$ >\($0.appending(path: "cgroup.procs").path.quotedForShell) && " }.joined()
  }

  /// The kernel's file that counts the group's processes killed for want of memory.
  var memoryEvents: URL? {
    folders.flatMap { [$0.appending(path: "memory.events"), $0.appending(path: "memory.oom_control")] }
      .first(where: ControlGroup.exists)
  }

  /// Ends what is left in the group, and removes it.
  func remove() {
    for folder in folders {
      // The kernel needs a moment to let go of a process that has ended, on a busy machine more than one.
      var patience = 5000
      while rmdir(folder.path) != 0, errno == EBUSY, patience > 0 {
        for process in ControlGroup.processes(in: folder) { kill(process, SIGKILL) }
        usleep(2000)
        patience -= 1
      }
    }
  }

  private static func processes(in folder: URL) -> [pid_t] {
    let list = try? String(contentsOf: folder.appending(path: "cgroup.procs"), encoding: .utf8)
    return (list ?? "").split(separator: "\n").compactMap { pid_t($0) }.filter { $0 > 1 }
  }

  private struct Setting {
    var parent: URL
    var values: [(file: String, value: String)]
  }

  private static func settings(memory: Int, processes: Int) -> [Setting] {
    let version2 = mountPoint.appending(path: "cgroup.subtree_control")
    if let controllers = try? String(contentsOf: version2, encoding: .utf8) {
      guard controllers.contains("memory"), controllers.contains("pids") else { return [] }
      var values = [("memory.max", "\(memory)"), ("memory.swap.max", "0"), ("pids.max", "\(processes)")]
      if controllers.split(whereSeparator: \.isWhitespace).contains("cpu") {
        values.append(("cpu.max", "\(period) \(period)"))
      }
      return [Setting(parent: mountPoint, values: values)]
    }
    return settingsOfVersion1(memory: memory, processes: processes)
  }

  private static func settingsOfVersion1(memory: Int, processes: Int) -> [Setting] {
    var memoryValues = [("memory.limit_in_bytes", "\(memory)")]
    let memoryParent = ownGroup(of: "memory")
    // Where swap is accounted, it counts too: the limit on both can't be set before that on memory.
    if exists(memoryParent.appending(path: "memory.memsw.limit_in_bytes")) {
      memoryValues.append(("memory.memsw.limit_in_bytes", "\(memory)"))
    }
    let pidsParent = ownGroup(of: "pids")
    guard exists(memoryParent.appending(path: "memory.limit_in_bytes")), exists(pidsParent) else { return [] }
    var settings = [
      Setting(parent: memoryParent, values: memoryValues),
      Setting(parent: pidsParent, values: [("pids.max", "\(processes)")]),
    ]
    let processorParent = ownGroup(of: "cpu")
    if exists(processorParent.appending(path: "cpu.cfs_quota_us")) {
      let values = [("cpu.cfs_period_us", "\(period)"), ("cpu.cfs_quota_us", "\(period)")]
      settings.append(Setting(parent: processorParent, values: values))
    }
    return settings
  }

  /// The group that this process is in, so that what bounds the grader bounds its jobs too.
  private static func ownGroup(of controller: String) -> URL {
    let lines = (try? String(contentsOfFile: "/proc/self/cgroup", encoding: .utf8)) ?? ""
    let path = lines.split(separator: "\n").map { $0.split(separator: ":", maxSplits: 2) }
      .first { $0.count == 3 && $0[1].split(separator: ",").contains(Substring(controller)) }?[2]
    let root = mountPoint.appending(path: controller)
    let own = root.appending(path: path.map { String($0.dropFirst()) } ?? "")
    return exists(own) ? own : root
  }

  private static func exists(_ place: URL) -> Bool {
    FileManager.default.fileExists(atPath: place.path)
  }

  /// Writes a setting in one system call, as the kernel wants it; an absent limit on swap means that there is no swap.
  private static func write(_ value: String, to file: URL) -> Bool {
    let descriptor = open(file.path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return file.lastPathComponent == "memory.swap.max" }
    defer { close(descriptor) }
    return value.withCString { Glibc.write(descriptor, $0, strlen($0)) } == value.utf8.count
  }
}
