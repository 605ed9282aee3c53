import CheckRecords
import Foundation
import LabRemoting

#if canImport(Glibc)
  import Glibc
#endif

/// A worker's process and the pipes to it.
///
/// Nothing that arrives is trusted: an answer is bounded in size and time, and has to be the one that was asked for.
package final class WorkerProcess {
  private let process: pid_t
  private let input: Int32
  private let output: Int32
  private let errors: Int32
  /// What the launcher reports on; `nil` where it doesn't.
  private let launcher: Int32?
  private let memoryKills: MemoryKills
  private var captured = CapturedOutput()
  private var received: [UInt8] = []
  private var lastCall: UInt32 = 0
  private var isReady = false
  private var errorsHaveEnded = false
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// How long a worker may take to come up, in seconds: the launcher's time more than the student's.
  private static let startAllowance: Duration = .seconds(5)

  /// The largest error that is read, in bytes.
  private static let errorLimit = 64 << 10

  /// How much longer than its time a worker may take to report a crash.
  private static let reportAllowance: Duration = .seconds(5)

  /// Starts a worker and waits until it is ready.
  ///
  /// - Parameter launch: How to start it.
  /// - Throws: ``NoAnswer`` when it does not come up.
  package init(_ launch: WorkerLaunch) throws {
    // Writing to a worker that has just died is an error to report, not a signal to die of.
    signal(SIGPIPE, SIG_IGN)
    let toWorker = try Pipe()
    let fromWorker = try Pipe()
    let errorStream = try Pipe()
    let report = try Pipe()
    // A launcher's report has the number that comes after the three standard streams.
    let streams =
      [toWorker.reading, fromWorker.writing, errorStream.writing] + (launch.isReported ? [report.writing] : [])
    memoryKills = MemoryKills(file: launch.memoryEvents)
    process = try SpawningThread.shared.run { try WorkerProcess.spawn(launch.command, streams: streams) }
    input = toWorker.keepWriting()
    output = fromWorker.keepReading()
    errors = errorStream.keepReading()
    launcher = launch.isReported ? report.keepReading() : nil
    for descriptor in descriptors { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
    let ready = try exchange([], limit: 0, deadline: .now + WorkerProcess.startAllowance)
    guard ready.kind == .ready else { throw giveUp(NoAnswer(.trapped, WorkerProcess.outOfTurn)) }
    isReady = true
  }

  deinit {
    stop()
    for descriptor in descriptors { close(descriptor) }
  }

  private var descriptors: [Int32] { [input, output, errors] + (launcher.map { [$0] } ?? []) }

  /// Makes one call.
  ///
  /// - Parameters:
  ///   - invocation: The encoded call.
  ///   - limit: The largest answer that is read, in bytes.
  ///   - deadline: When to give up.
  /// - Returns: A value or an error, as the worker says.
  /// - Throws: ``NoAnswer``; the worker is dead then.
  package func call(_ invocation: Data, limit: Int, deadline: ContinuousClock.Instant) throws -> LabRemoting.Frame {
    lastCall += 1
    let request = Frame(kind: .call, call: lastCall, body: [UInt8](invocation))
    let reply = try exchange(request.bytes, limit: limit, deadline: deadline)
    guard reply.call == lastCall, reply.kind == .value || reply.kind == .error else {
      throw giveUp(NoAnswer(.trapped, WorkerProcess.outOfTurn))
    }
    return reply
  }

  /// What the worker has printed since this was last asked.
  package func takeOutput() -> String {
    _ = drain(errors) { captured.append($0) }
    defer { captured = CapturedOutput() }
    return CrashReport(captured.text).output
  }

  /// Ends the worker and all that it started.
  package func stop() {
    _ = kill()
  }

  private static let outOfTurn = "Your code wrote into the channel that carries its answers."
  private static let late = NoAnswer(.timedOut, "Your code did not return within the lab's time limit.")

  // MARK: - Talking

  /// Sends all of `request` while it takes in what comes, until a whole message is there.
  private func exchange(_ request: [UInt8], limit: Int, deadline: ContinuousClock.Instant) throws -> LabRemoting.Frame {
    var sent = 0
    var isLate = false
    // An answer that comes while a crash is waited for is too late: what is printed buys nobody time.
    func message() throws -> LabRemoting.Frame? {
      guard let message = try nextMessage(limit: limit) else { return nil }
      guard !isLate else { throw giveUp(WorkerProcess.late) }
      return message
    }
    while true {
      if let message = try message() { return message }
      var left = ContinuousClock.now.duration(to: deadline)
      // A crash that came in time is a crash, though its report may take longer on a busy machine.
      isLate = left <= .zero
      if isLate, CrashReport.hasBegun(in: captured.text) { left += WorkerProcess.reportAllowance }
      guard left > .zero else { throw giveUp(WorkerProcess.late) }
      var watched = [
        pollfd(fd: output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errorsHaveEnded ? -1 : errors, events: Int16(POLLIN), revents: 0),
        pollfd(fd: sent < request.count ? input : -1, events: Int16(POLLOUT), revents: 0),
      ]
      let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
      guard poll(&watched, 3, Int32(clamping: milliseconds + 1)) >= 0 || errno == EINTR else {
        throw giveUp(NoAnswer(.graderError, "Waiting for the worker failed: \(String(cString: strerror(errno)))."))
      }
      if watched[1].revents != 0, drain(errors, { captured.append($0) }) == .ended { errorsHaveEnded = true }
      if watched[2].revents != 0 {
        let count = request.withUnsafeBytes { write(input, $0.baseAddress?.advanced(by: sent), request.count - sent) }
        // A worker that has stopped reading may still answer; there is nothing more to tell it.
        sent = count >= 0 ? sent + count : errno == EAGAIN || errno == EINTR ? sent : request.count
      }
      if watched[0].revents != 0, drain(output, { received.append(contentsOf: $0) }) == .ended {
        if let message = try message() { return message }
        throw died()
      }
    }
  }

  /// Takes a whole message off what was received; `nil` while there is none.
  private func nextMessage(limit: Int) throws -> LabRemoting.Frame? {
    guard received.count >= Frame.headerLength else { return nil }
    guard let header = FrameHeader(received[..<Frame.headerLength]) else {
      throw giveUp(NoAnswer(.trapped, WorkerProcess.outOfTurn))
    }
    // An error is a sentence, not a value.
    let limit = header.kind == .error ? min(limit, WorkerProcess.errorLimit) : limit
    guard header.length <= limit else {
      throw giveUp(NoAnswer(.failed, "Your code returned \(header.length) bytes; at most \(limit) are read."))
    }
    let end = Frame.headerLength + Int(header.length)
    guard received.count >= end else { return nil }
    guard received.count == end else { throw giveUp(NoAnswer(.trapped, WorkerProcess.outOfTurn)) }
    let message = Frame(kind: header.kind, call: header.call, body: Array(received[Frame.headerLength..<end]))
    received = []
    return message
  }

  private enum Drained { case empty, ended }

  /// Reads what is there now, at most 1 MiB at a time so that a flood can't hold up the deadline.
  private func drain(_ descriptor: Int32, _ take: (ArraySlice<UInt8>) -> Void) -> Drained {
    for _ in 0..<16 {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return .ended }
      guard count > 0 else { return .empty }
      take(buffer[..<count])
    }
    return .empty
  }

  // MARK: - Ending

  /// The worker hung up: finds out why.
  private func died() -> NoAnswer {
    // The crash report is complete once the process is gone; a child that it left behind may hold the pipe open.
    let deadline = ContinuousClock.now + .seconds(2)
    while drain(errors, { captured.append($0) }) == .empty, ContinuousClock.now < deadline {
      var watched = pollfd(fd: errors, events: Int16(POLLIN), revents: 0)
      poll(&watched, 1, 50)
    }
    let end = kill(gently: true)
    return NoAnswer(
      end: end, text: captured.text, hasBegun: isReady || launcherSaysItRan, ranOutOfMemory: memoryKills.hasRisen)
  }

  /// Whether the launcher has seen the worker's own code end; one that doesn't report is judged by its words.
  private var launcherSaysItRan: Bool {
    guard let launcher else { return !["prlimit: ", "env: ", "setpriv: "].contains { captured.text.hasPrefix($0) } }
    var report: [UInt8] = []
    _ = drain(launcher) { report.append(contentsOf: $0) }
    return String(decoding: report, as: UTF8.self).contains("\"exit-code\"")
  }

  private func giveUp(_ reason: NoAnswer) -> NoAnswer {
    _ = kill()
    return reason
  }

  private var end: WorkerEnd?

  /// Kills the whole process group and collects the status.
  private func kill(gently: Bool = false) -> WorkerEnd {
    if let end { return end }
    // A process that has ended keeps its own status; one that merely closed its pipes gets a moment, then is killed.
    var moments = gently ? 200 : 0
    while moments > 0, !hasEnded {
      usleep(1000)
      moments -= 1
    }
    let hungUp = gently && moments == 0
    // Before the status is collected: until then no other process can have this number.
    Glibc.kill(-process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let end = hungUp ? .hungUp : WorkerEnd(waitStatus: status)
    self.end = end
    return end
  }

  /// Whether the process is over; its status stays to be collected.
  private var hasEnded: Bool {
    var information = siginfo_t()
    return waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) == 0
      && information.si_signo == SIGCHLD
  }
}
