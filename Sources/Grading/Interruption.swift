import Dispatch
import Foundation

/// A run that Ctrl-C or a termination signal stopped.
public struct Interrupted: Error, CustomStringConvertible {
  /// What to tell whoever stopped it.
  public let description = "Interrupted: what was finished is kept, and nothing is left running."
}

/// Runs an operation that SIGINT and SIGTERM cancel, so that it ends its processes and removes its temporary files.
///
/// - Parameter operation: What to run.
/// - Returns: What the operation returns.
/// - Throws: ``Interrupted`` after a signal; otherwise what the operation throws.
public func interruptible<Result: Sendable>(
  _ operation: @escaping @Sendable () async throws -> Result
) async throws -> Result {
  let task = Task { try await operation() }
  let sources = [SIGINT, SIGTERM].map { number in
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number)
    source.setEventHandler { task.cancel() }
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
