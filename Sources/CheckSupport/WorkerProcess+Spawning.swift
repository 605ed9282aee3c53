import Foundation

#if canImport(Glibc)
  import Glibc
#endif

extension WorkerProcess {
  /// A pipe whose ends are closed in every program that is started later.
  struct Pipe: ~Copyable {
    private(set) var reading: Int32
    private(set) var writing: Int32

    init() throws {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else {
        throw NoAnswer(.graderError, "No pipe to the worker could be made: \(String(cString: strerror(errno))).")
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      reading = ends[0]
      writing = ends[1]
    }

    deinit {
      if reading >= 0 { close(reading) }
      if writing >= 0 { close(writing) }
    }

    /// Closes the other end and hands over this one.
    consuming func keepReading() -> Int32 {
      close(writing)
      let end = reading
      discard self
      return end
    }

    /// Closes the other end and hands over this one.
    consuming func keepWriting() -> Int32 {
      close(reading)
      let end = writing
      discard self
      return end
    }
  }

  /// The descriptors that this process has open.
  private static func openDescriptors() -> [Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    return names.isEmpty ? Array(3..<1024) : names.compactMap { Int32($0) }
  }

  /// Starts a command in a process group of its own, with these streams as descriptors 0, 1, … and nothing else open.
  static func spawn(_ command: [String], streams: [Int32]) throws -> pid_t {
    // Whatever else this process has open, its records among them, stays closed to the worker.
    for descriptor in openDescriptors() where descriptor > 2 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    // Where root's threads run at a raised priority, a worker must not inherit it.
    setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 0)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // A stream that lies where another is to go would be overwritten; each of them is copied out of the way first.
    let copies = streams.map { fcntl($0, F_DUPFD_CLOEXEC, Int32(streams.count)) }
    defer { for copy in copies where copy >= 0 { close(copy) } }
    for (stream, descriptor) in copies.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(stream))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
    posix_spawnattr_setpgroup(&attributes, 0)
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)

    var arguments = command.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    // An empty environment: what the grader was told is none of the student's business.
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    var process: pid_t = 0
    let result = posix_spawn(&process, command[0], &actions, &attributes, &arguments, &environment)
    guard result == 0 else {
      throw NoAnswer(.graderError, "\(command[0]) could not be started: \(String(cString: strerror(result))).")
    }
    return process
  }
}
