import CheckRecords
import Foundation
import LabRemoting
import Synchronization

/// Calls a lab's functions in a worker, and starts another worker when one has died.
package final class LabWorker: LabCaller {
  private struct State: ~Copyable {
    var process: WorkerProcess?
    var timeLeft: Duration = .zero
    var calls = 0
    var noAnswer: NoAnswer?
  }

  private let launch: WorkerLaunch
  private let timePerCheck: Duration
  private let replyLimit: Int
  private let state = Mutex(State())

  package init(launch: WorkerLaunch, secondsPerCheck: Double, replyLimit: Int) {
    self.launch = launch
    timePerCheck = .seconds(secondsPerCheck)
    self.replyLimit = replyLimit
  }

  /// What a check learns of its worker when it ends.
  package struct Summary {
    /// How many calls were made.
    package var calls: Int
    /// Why a call got no answer, if one didn't.
    package var noAnswer: NoAnswer?
    /// What the student's code printed.
    package var output: String
  }

  /// Starts a check: its time is full, its slate clean.
  package func beginCheck() {
    state.withLock { state in
      _ = state.process?.takeOutput()
      state.timeLeft = timePerCheck
      state.calls = 0
      state.noAnswer = nil
    }
  }

  /// Ends a check.
  package func endCheck() -> Summary {
    state.withLock { state in
      let output = state.process?.takeOutput() ?? ""
      // A worker that gave no answer is dead or not to be trusted with another check.
      if state.noAnswer != nil {
        state.process?.stop()
        state.process = nil
      }
      return Summary(calls: state.calls, noAnswer: state.noAnswer, output: output)
    }
  }

  /// Ends the process, if there is one.
  package func stop() {
    state.withLock { state in
      state.process?.stop()
      state.process = nil
    }
  }

  package func call(_ target: String, arguments: [Data]) throws -> Data {
    try state.withLock { state in
      if let noAnswer = state.noAnswer { throw noAnswer }
      state.calls += 1
      do {
        let invocation = try Coding.encode(Invocation(target: target, arguments: arguments))
        // Coming up is part of the check's time: a student's constructors run then.
        let start = ContinuousClock.now
        let process = try state.process ?? WorkerProcess(launch)
        state.process = process
        defer { state.timeLeft -= start.duration(to: .now) }
        let reply = try process.call(invocation, limit: replyLimit, deadline: start + state.timeLeft)
        if reply.kind == .value { return Data(reply.body) }
        throw try LabWorker.error(in: reply)
      } catch let noAnswer as NoAnswer {
        state.noAnswer = noAnswer
        throw noAnswer
      }
    }
  }

  package func rejectAnswer(_ reason: any Error) -> any Error {
    let rejection = LabWorker.rejection(reason)
    state.withLock { $0.noAnswer = rejection }
    return rejection
  }

  /// The error that the lab's function threw.
  private static func error(in reply: LabRemoting.Frame) throws -> LabError {
    do {
      return try Coding.decode(LabError.self, from: Data(reply.body))
    } catch {
      throw rejection(error)
    }
  }

  private static func rejection(_ reason: any Error) -> NoAnswer {
    let words =
      if case .dataCorrupted(let context)? = reason as? DecodingError { context.debugDescription } else {
        "it is not what the lab's contract says."
      }
    return NoAnswer(.failed, "The answer could not be read: \(words)")
  }
}
