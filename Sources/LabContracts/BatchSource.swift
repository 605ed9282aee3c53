import Synchronization
import Tensors

/// Something that minibatches are loaded from, in any order, and by several tasks at a time.
public protocol BatchSource: Sendable {
  /// The number of minibatches.
  var count: Int { get }

  /// Loads a minibatch; this takes its time, and ends early when its task is cancelled.
  ///
  /// - Parameter index: Which one, from 0 to `count − 1`.
  /// - Returns: The minibatch.
  /// - Throws: Any error, when the minibatch can't be read.
  func batch(at index: Int) async throws -> Tensor<Double>
}

/// A sequence of minibatches of indices that knows how many it has.
public protocol MinibatchSequence: Sequence<[Int]> {
  /// The number of minibatches of an epoch.
  var batchCount: Int { get }
}

/// What a source has to offer, named by value so that it can cross to the worker.
public struct BatchPlan: Codable, Equatable, Sendable {
  /// The minibatches.
  public var batches: [Tensor<Double>]
  /// How long each takes to load, in milliseconds.
  public var delays: [Int]
  /// The minibatch that can't be loaded, if there is one: asking for it throws ``DataFileError/truncated``.
  public var failingIndex: Int?

  /// Creates a plan.
  public init(batches: [Tensor<Double>], delays: [Int], failingIndex: Int? = nil) {
    self.batches = batches
    self.delays = delays
    self.failingIndex = failingIndex
  }
}

/// A source that does what a plan says, and notes when it is asked and when it is let go.
final class RecordingSource: BatchSource {
  private let plan: BatchPlan
  private let log: RequestLog

  init(_ plan: BatchPlan, log: RequestLog) {
    self.plan = plan
    self.log = log
  }

  deinit {
    log.noteRelease()
  }

  var count: Int { plan.batches.count }

  func batch(at index: Int) async throws -> Tensor<Double> {
    // An optimised build drops the message of a trap, and this one is for students.
    guard plan.batches.indices.contains(index) else {
      fatalError("The source has \(count) minibatches, and was asked for the one at index \(index).")
    }
    log.noteRequest(for: index)
    try await Task.sleep(for: .milliseconds(plan.delays[index]))
    guard index != plan.failingIndex else { throw DataFileError.truncated }
    return plan.batches[index]
  }
}

/// What happened to a source, and how far its reader was at each time.
final class RequestLog: Sendable {
  private struct State {
    var requests: [Int] = []
    var receivedCount = 0
    // Before its first call a reader may begin as if that call had come.
    var isWaiting = true
    var mostAhead = 0
    var isReleased = false
  }

  private let state = Mutex(State())

  var requests: [Int] { state.withLock { $0.requests } }
  var mostAhead: Int { state.withLock { $0.mostAhead } }
  var isReleased: Bool { state.withLock { $0.isReleased } }

  /// How many minibatches were asked for beyond those that the reader has received.
  var ahead: Int { state.withLock { $0.requests.count - $0.receivedCount } }

  func noteRequest(for index: Int) {
    state.withLock {
      $0.requests.append(index)
      // The one that the reader waits for is not ahead of it.
      $0.mostAhead = max($0.mostAhead, $0.requests.count - $0.receivedCount - ($0.isWaiting ? 1 : 0))
    }
  }

  func noteWaiting() {
    state.withLock { $0.isWaiting = true }
  }

  func noteReceived() {
    state.withLock {
      $0.isWaiting = false
      $0.receivedCount += 1
    }
  }

  func noteRelease() {
    state.withLock { $0.isReleased = true }
  }
}
