import Foundation

/// What keeps a student's code from everything else, while it is compiled and while it runs.
///
/// bubblewrap gives it no network, no home, a read-only system, a private /tmp and its own process numbers;
/// `prlimit` bounds what it uses. bubblewrap started by root is no sandbox, so root drops to a user id of the slot's own first.
public struct Sandbox: Sendable {
  /// Which sandbox to use.
  public enum Kind: String, Sendable, CaseIterable {
    /// bubblewrap under prlimit.
    case bubblewrap
    /// None but prlimit: for a student's own machine, and for instructors who know what they do.
    case none
  }

  /// A place that a sandboxed program sees.
  package struct Mount: Sendable {
    var source: String
    var place: String
    var isWritable: Bool

    package init(source: String, place: String, isWritable: Bool = false) {
      self.source = source
      self.place = place
      self.isWritable = isWritable
    }
  }

  /// What a sandboxed program may use.
  package struct Limits: Sendable {
    /// The memory a process may allocate, in bytes.
    var memory: Int
    /// The addresses a process may use where no control group bounds its job, in bytes; `nil` for no limit.
    var addressSpace: Int?
    /// The processor time a process may use, in seconds.
    var processorSeconds: Int
    /// The largest file that may be written, in bytes.
    var fileSize: Int
    /// How many descriptors a process may have.
    var descriptors: Int
    /// The size of the private /tmp, in bytes.
    var temporarySpace: Int

    package init(
      memory: Int, addressSpace: Int? = nil, processorSeconds: Int, fileSize: Int, descriptors: Int, temporarySpace: Int
    ) {
      self.memory = memory
      self.addressSpace = addressSpace
      self.processorSeconds = processorSeconds
      self.fileSize = fileSize
      self.descriptors = descriptors
      self.temporarySpace = temporarySpace
    }
  }

  /// A program to run inside.
  package struct Job: Sendable {
    var mounts: [Mount]
    var environment: [String: String]
    var limits: Limits
    /// Where the program starts, as it is seen inside.
    var folder: String
    /// Whether bubblewrap says on ``WorkerLaunch/reportDescriptor``, which is open then, that the program has run.
    var isReported: Bool
    var command: [String]

    package init(
      mounts: [Mount], environment: [String: String], limits: Limits, folder: String = "/tmp",
      isReported: Bool = false, command: [String]
    ) {
      self.mounts = mounts
      self.environment = environment
      self.limits = limits
      self.folder = folder
      self.isReported = isReported
      self.command = command
    }
  }

  /// A user id and control groups for one submission at a time.
  package struct Slot: Sendable {
    var index: Int
    /// `nil` when the grader is no root, and can't change it.
    var userID: UInt32?
    /// Bounds what a job uses with all its processes; `nil` where there is none.
    var group: ControlGroup?
    /// The file that bubblewrap reads a job's arguments from: inside, everyone can read its command line.
    var arguments: URL?

    /// Gives back what the slot took of the machine.
    package func close() {
      group?.remove()
      if let arguments { try? FileManager.default.removeItem(at: arguments) }
    }
  }

  let kind: Kind
  let toolchain: Toolchain
  /// The file that holds the system-call filter; `nil` where there is none for the processor.
  package let filter: String?
  let programs: Programs
  let processLimit: Int
  private let folder: URL

  /// Where the programs lie that make the sandbox.
  struct Programs: Sendable {
    var bubblewrap: String
    var limiter: String
    var userChanger: String
  }

  /// The first of the user ids that this process's slots take when it is root.
  ///
  /// They lie in the range that systemd leaves to services. Two graders on one machine start at different ones: the
  /// limit on processes counts all that a user runs, and a fork bomb in one must not starve the other.
  private static let firstUserID = 64_100 + UInt32(getpid() % 50) * 16
  static let insideUserID = 65_534
  /// What bubblewrap and the backtracer may need besides the job's memory, in bytes.
  private static let ownMemory = 64 << 20

  /// Prepares a sandbox.
  ///
  /// - Parameters:
  ///   - kind: Which one.
  ///   - toolchain: The toolchain that is seen inside.
  ///   - folder: Where the system-call filter and the jobs' arguments are written.
  /// - Throws: ``GradingError`` when bubblewrap is missing or can't run here.
  package init(_ kind: Kind, toolchain: Toolchain, folder: URL) async throws {
    self.kind = kind
    self.toolchain = toolchain
    self.folder = folder
    programs = try Sandbox.findPrograms(for: kind)
    processLimit = Sandbox.isRoot ? 64 : Sandbox.threadsOfThisUser() + 256
    guard kind == .bubblewrap else {
      filter = nil
      return
    }
    if let program = SeccompFilter.program(architecture: toolchain.architecture) {
      let file = folder.appending(path: "seccomp.bpf")
      try FileWriting.write(Data(program), to: file)
      filter = file.path
    } else {
      filter = nil
    }
    try await probe()
  }

  package static var isRoot: Bool { geteuid() == 0 }

  /// Takes a slot; whoever takes one closes it.
  ///
  /// - Parameters:
  ///   - index: Its number.
  ///   - purpose: A word that no other use of the slot at this time has.
  ///   - memory: What all processes of one job may use together, in bytes; the sandbox adds a little for itself.
  /// - Returns: The slot.
  package func slot(_ index: Int, for purpose: String, memory: Int) -> Slot {
    guard kind == .bubblewrap else { return Slot(index: index) }
    let name = "gradus-\(getpid())-\(index)-\(purpose)"
    let arguments = folder.appending(path: "\(name).arguments")
    guard Sandbox.isRoot else { return Slot(index: index, arguments: arguments) }
    return Slot(
      index: index, userID: Sandbox.firstUserID + UInt32(index),
      group: ControlGroup(named: name, memory: memory + Sandbox.ownMemory, processes: processLimit),
      arguments: arguments)
  }

  /// The path by which a job knows a folder that is mounted for it; without a sandbox nothing is mounted.
  package func sees(_ folder: URL, as place: String) -> String {
    kind == .bubblewrap ? place : folder.path
  }

  /// The limits in force, for the report.
  package func limits(in slot: Slot) -> [String: String] {
    var words = [
      "memory": slot.group == nil ? "per process" : "per process and in all", "processes": "\(processLimit)",
      "processor": slot.group?.boundsProcessor == true ? "one for all processes" : "per process",
      "user": Sandbox.isRoot && kind == .bubblewrap ? "one per slot" : "the grader's",
    ]
    if kind == .bubblewrap {
      words["network"] = "none"
      words["systemCalls"] = filter == nil ? "unfiltered on \(toolchain.architecture)" : "filtered"
    } else {
      words["network"] = "open"
      words["systemCalls"] = "unfiltered"
    }
    return words
  }

  // MARK: - Whether it works here

  private static func findPrograms(for kind: Kind) throws -> Programs {
    func path(of name: String, package: String, isNeeded: Bool) throws -> String {
      if let path = Toolchain.executable(named: name) { return path }
      guard isNeeded else { return name }
      throw GradingError(
        .environment,
        """
        There is no \(name) on the PATH, and without it submissions would not be kept apart from this machine: \
        install \(package) (apt-get install \(package)), or pass --sandbox none for submissions that you trust.
        """)
    }
    let isSandboxed = kind == .bubblewrap
    return try Programs(
      bubblewrap: path(of: "bwrap", package: "bubblewrap", isNeeded: isSandboxed),
      limiter: path(of: "prlimit", package: "util-linux", isNeeded: true),
      userChanger: path(of: "setpriv", package: "util-linux", isNeeded: isSandboxed && isRoot))
  }

  private func probe() async throws {
    let limits = Limits(
      memory: 1 << 30, processorSeconds: 5, fileSize: 1 << 20, descriptors: 64, temporarySpace: 1 << 20)
    let job = Job(
      mounts: Sandbox.compilerMounts(toolchain), environment: [:], limits: limits,
      command: ["/usr/bin/test", "-x", toolchain.frontend])
    let slot = slot(0, for: "probe", memory: limits.memory)
    defer { slot.close() }
    let result = try await Program.run(try command(for: job, in: slot), timeLimit: .seconds(60))
    guard result.status == 0 else {
      let complaint = result.output.split(separator: "\n").first ?? "the compiler is out of its reach"
      throw GradingError(
        .environment,
        """
        The sandbox can't run here (\(complaint)): allow unprivileged user namespaces, and see that \
        \(toolchain.usr.path) can be read by everyone; or pass --sandbox none for submissions that you trust.
        """)
    }
  }

  /// Folders of the toolchain, seen at their own paths.
  func toolchainMounts(_ folders: [String]) -> [Mount] {
    folders.map { toolchain.usr.appending(path: $0).path }
      .map { Mount(source: $0, place: $0) }
  }

  /// How many threads this user runs: the limit on processes counts them all.
  private static func threadsOfThisUser() -> Int {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.filter { $0.allSatisfy(\.isNumber) }.reduce(0) { sum, process in
      var status = stat()
      guard stat("/proc/\(process)", &status) == 0, status.st_uid == getuid() else { return sum }
      let threads = try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")
      return sum + (threads?.count ?? 1)
    }
  }
}
