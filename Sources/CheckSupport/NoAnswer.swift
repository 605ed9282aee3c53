import CheckRecords
import LabSupport

/// Why a call got no answer, in terms of the check that made it.
package struct NoAnswer: Error, Equatable, CustomStringConvertible {
  package var outcome: Outcome
  package var message: String
  package var location: String?
  package var stubFile: String?

  package var description: String { message }

  package init(_ outcome: Outcome, _ message: String, location: String? = nil, stubFile: String? = nil) {
    self.outcome = outcome
    self.message = message
    self.location = location
    self.stubFile = stubFile
  }
}

/// How a worker's process ended.
package enum WorkerEnd: Equatable, Sendable {
  case exited(Int32)
  case signalled(Int32)
  /// It closed the channel and went on running, until it was stopped.
  case hungUp

  /// The status that `waitpid` reported; a launcher such as a shell or bubblewrap turns signal n into exit status 128 + n.
  package init(waitStatus status: Int32) {
    let signal = status & 0x7f
    if signal != 0 {
      self = .signalled(signal)
    } else {
      let code = (status >> 8) & 0xff
      self = code > 128 && code < 128 + 65 ? .signalled(code - 128) : .exited(code)
    }
  }
}

extension NoAnswer {
  /// Reads the end of a worker.
  ///
  /// - Parameters:
  ///   - end: How its process ended.
  ///   - text: What it wrote on its standard error stream.
  ///   - hasBegun: Whether the student's code has run; when not, the launcher is to blame.
  ///   - ranOutOfMemory: Whether the kernel has killed a process of the worker's for want of memory.
  package init(end: WorkerEnd, text: String, hasBegun: Bool, ranOutOfMemory: Bool = false) {
    let report = CrashReport(text)
    switch end {
    case .signalled where ranOutOfMemory:
      self.init(.outOfMemory, "Your code used more memory than the lab allows.", location: report.location)
    case .exited(UnimplementedMark.exitStatus):
      self = NoAnswer.stub(named: text)
    case .exited where !hasBegun, .signalled where !hasBegun:
      self.init(.graderError, "The worker could not be started: \(text.prefix(300))")
    case .hungUp:
      self.init(.trapped, "Your code closed the channel that carries its answers.")
    case .exited(let status):
      self.init(.trapped, "Your code ended the program (exit status \(status)) instead of returning.")
    case .signalled where report.isOutOfMemory:
      self.init(.outOfMemory, "Your code asked for more memory than the lab allows.", location: report.location)
    case .signalled(9):
      self.init(
        .trapped, "Your code was ended by signal 9: it sent that itself, or this machine had no memory left to give.")
    case .signalled(24):
      self.init(.timedOut, "Your code used more processor time than the lab allows.")
    case .signalled(let signal):
      let reason = report.reason ?? "The program was stopped by signal \(signal)"
      self.init(.trapped, reason.hasSuffix(".") ? reason : reason + ".", location: report.location)
    }
  }

  private static func stub(named text: String) -> NoAnswer {
    let line = text.split(separator: "\n").last { $0.hasPrefix(UnimplementedMark.prefix) } ?? ""
    let words = line.dropFirst(UnimplementedMark.prefix.count).split(separator: " ", maxSplits: 1)
    guard words.count == 2 else { return NoAnswer(.notImplemented, "Not implemented yet.") }
    return NoAnswer(
      .notImplemented, "`\(words[1])` in \(words[0]) is not implemented yet.", stubFile: String(words[0]))
  }
}
