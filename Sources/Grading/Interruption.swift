import Dispatch
import Foundation
import Synchronization

/// A run that Ctrl-C or a termination signal stopped.
public struct Interrupted: Error, CustomStringConvertible {
  /// What to tell whoever stopped it.
  public let description: String

  /// Creates the error.
  ///
  /// - Parameter description: What to tell whoever stopped the run.
  public init(_ description: String = "Interrupted: what was finished is kept, and nothing is left running.") {
    self.description = description
  }
}

/// A wish to end early that long work heeds at its next step, so that what is under way is finished first.
public final class StopRequest: Sendable {
  private let state = Mutex((isHeeded: false, isMade: false))

  /// Creates a request that nobody has made yet.
  public init() {}

  /// Whether someone wants to stop.
  public var isMade: Bool { state.withLock { $0.isMade } }

  /// Says that from now on somebody heeds the request.
  package func heed() {
    state.withLock { $0.isHeeded = true }
  }

  /// Asks to stop.
  ///
  /// - Returns: Whether that is any use: not where nobody heeds it, or where it was asked before.
  func make() -> Bool {
    state.withLock { state in
      guard state.isHeeded, !state.isMade else { return false }
      state.isMade = true
      return true
    }
  }
}

/// Runs an operation that SIGINT and SIGTERM cancel, so that it ends its processes and removes its temporary files.
///
/// - Parameters:
///   - stop: What the first SIGINT does instead, once the operation heeds it; the second one cancels.
///   - onStop: Called when it is made.
///   - operation: What to run.
/// - Returns: What the operation returns.
/// - Throws: ``Interrupted`` after a signal; otherwise what the operation throws.
public func interruptible<Result: Sendable>(
  stop: StopRequest? = nil, onStop: @escaping @Sendable () -> Void = {},
  _ operation: @escaping @Sendable () async throws -> Result
) async throws -> Result {
  let task = Task { try await operation() }
  let sources = [SIGINT, SIGTERM].map { number in
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number)
    source.setEventHandler {
      if number == SIGINT, let stop, stop.make() { onStop() } else { task.cancel() }
    }
    source.resume()
    return source
  }
  defer { sources.forEach { $0.cancel() } }
  do {
    return try await task.value
  } catch  where task.isCancelled {
    throw Interrupted()
  }
}
