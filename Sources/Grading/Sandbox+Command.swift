import CheckRecords
import Foundation

/// The command that runs a job, from the outside in: control group, user id, limits, bubblewrap, program.
extension Sandbox {
  /// The descriptors that bubblewrap finds its arguments and the system-call filter on.
  private enum Descriptor {
    static let arguments = 8
    static let filter = 9
  }

  /// The whole command that runs a job in a slot.
  ///
  /// - Parameters:
  ///   - job: The job.
  ///   - slot: The slot; one job at a time has it.
  /// - Returns: An absolute path and its arguments.
  /// - Throws: ``GradingError`` when the job's arguments can't be written.
  package func command(for job: Job, in slot: Slot) throws -> [String] {
    switch kind {
    case .none:
      return ["/usr/bin/env", "-i"] + variables(of: job) + tie + limits(of: job, in: slot.group) + job.command
    case .bubblewrap:
      let arguments = try write(bubblewrapArguments(of: job), for: slot)
      let limited = ["/usr/bin/env", "-i"] + limits(of: job, in: slot.group) + bubblewrap(job)
      return entering(slot.group, arguments, dropping(to: slot, limited))
    }
  }

  /// What ends an open job with whoever started it, as bubblewrap does in the sandbox; nothing where setpriv isn't installed.
  private var tie: [String] {
    programs.userChanger.hasPrefix("/") ? [programs.userChanger, "--pdeathsig", "KILL"] : []
  }

  /// Enters the control group, and opens the files that bubblewrap reads while their folder is still in reach.
  private func entering(_ group: ControlGroup?, _ arguments: URL, _ command: [String]) -> [String] {
    let script = """
      arguments=$1; shift; \(group?.entering ?? "")\
      exec "$@" \(Descriptor.arguments)<"$arguments" \(Descriptor.filter)<"$0"
      """
    return ["/bin/sh", "-c", script, filter ?? "/dev/null", arguments.path] + command
  }

  private func dropping(to slot: Slot, _ command: [String]) -> [String] {
    guard let user = slot.userID else { return command }
    return [
      programs.userChanger, "--reuid=\(user)", "--regid=\(user)", "--clear-groups", "--no-new-privs", "--inh-caps=-all",
      "--bounding-set=-all",
    ] + command
  }

  private func limits(of job: Job, in group: ControlGroup?) -> [String] {
    let limits = job.limits
    var words = [
      programs.limiter, "--data=\(limits.memory)", "--cpu=\(limits.processorSeconds):\(limits.processorSeconds + 1)",
      "--fsize=\(limits.fileSize)", "--nofile=\(limits.descriptors)", "--core=0", "--stack=\(8 << 20)", "--memlock=0",
    ]
    // Shared memory is nobody's data: where no control group counts it, the address space has to bound it.
    if let addressSpace = limits.addressSpace, group == nil { words.append("--as=\(addressSpace)") }
    // Without a sandbox the limit would count all that the user runs on their machine.
    if kind == .bubblewrap { words.append("--nproc=\(processLimit)") }
    return words
  }

  /// What is seen of bubblewrap's command line from inside: no path of this machine.
  private func bubblewrap(_ job: Job) -> [String] {
    let report = job.isReported ? ["--json-status-fd", "\(WorkerLaunch.reportDescriptor)"] : []
    return [programs.bubblewrap] + report + ["--args", "\(Descriptor.arguments)", "--"] + job.command
  }

  private func bubblewrapArguments(of job: Job) -> [String] {
    var words = [
      "--unshare-all", "--unshare-user", "--disable-userns", "--assert-userns-disabled",
      "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--uid", "\(Sandbox.insideUserID)",
      "--gid", "\(Sandbox.insideUserID)", "--hostname", "box", "--clearenv",
      "--ro-bind", "/usr/lib", "/usr/lib", "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64",
      "--ro-bind-try", "/usr/lib64", "/usr/lib64", "--proc", "/proc",
      // The first process is bubblewrap's own and the student's user: its memory and its descriptors are not to be had.
      "--size", "4096", "--tmpfs", "/proc/1", "--remount-ro", "/proc/1", "--dev", "/dev",
      "--size", "\(job.limits.temporarySpace)", "--perms", "0700", "--tmpfs", "/tmp",
    ]
    for mount in job.mounts { words += [mount.isWritable ? "--bind" : "--ro-bind", mount.source, mount.place] }
    // bubblewrap's /dev is writable and unbounded until it is remounted.
    words += ["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", job.folder]
    for (name, value) in job.environment.sorted(by: { $0.key < $1.key }) { words += ["--setenv", name, value] }
    if filter != nil { words += ["--seccomp", "\(Descriptor.filter)"] }
    return words
  }

  private func write(_ arguments: [String], for slot: Slot) throws -> URL {
    guard let file = slot.arguments else {
      throw GradingError(.environment, "A slot that was made without bubblewrap can't run a job in it.")
    }
    try FileWriting.write(Data(arguments.map { $0 + "\0" }.joined().utf8), to: file)
    return file
  }

  private func variables(of job: Job) -> [String] {
    job.environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }
}
