import Foundation
import Synchronization

/// The thread that starts all workers, and lives as long as the process.
///
/// A sandbox that is to die with its parent dies with the *thread* that has started it: PR_SET_PDEATHSIG in prctl(2).
/// The threads that checks run on end after five idle seconds, and would take a worker with them that is busy.
final class SpawningThread: Sendable {
  static let shared = SpawningThread()

  private let waiting = Mutex<[@Sendable () -> Void]>([])
  private let arrival = DispatchSemaphore(value: 0)

  private init() {
    Thread.detachNewThread { [self] in
      while true {
        arrival.wait()
        let body = waiting.withLock { $0.removeFirst() }
        body()
      }
    }
  }

  /// Runs `body` on this thread, and waits for what it returns or throws.
  func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) throws -> Value {
    let answer = Answer<Value>()
    waiting.withLock { waiting in
      waiting.append {
        answer.result = Result(catching: body)
        answer.isThere.signal()
      }
    }
    arrival.signal()
    answer.isThere.wait()
    guard let result = answer.result else { preconditionFailure("A body that has run has a result.") }
    return try result.get()
  }

  /// What a body left; the semaphore orders the one write and the one read.
  private final class Answer<Value>: @unchecked Sendable {
    var result: Result<Value, any Error>?
    let isThere = DispatchSemaphore(value: 0)
  }
}
