import Tensors

/// What a prefetching loader did with a source, as it was seen from both sides.
public struct PrefetchTrace: Codable, Equatable, Sendable {
  /// The minibatches, in the order in which they came.
  public var batches: [Tensor<Double>] = []
  /// The error that came after them, if one came.
  public var error: DataFileError?
  /// Another error that came after them, in words.
  public var otherError: String?
  /// Whether there was nothing more after the end or the error; `nil` when the reader left before.
  public var staysAtItsEnd: Bool?
  /// The indices that the source was asked for, in that order.
  public var requests: [Int] = []
  /// For each minibatch: how many later ones the source had been asked for while the reader was still busy with it.
  public var readAhead: [Int] = []
  /// The most that were ever asked for beyond the one that the reader had, or waited for.
  public var mostAhead = 0
  /// Whether everything let go of the source within two seconds of the reader's end.
  public var isReleased = false

  /// Creates the trace of nothing.
  public init() {}
}

/// Reads from a student's prefetching loader and takes notes.
struct PrefetchObserver {
  typealias Loader = @Sendable (any BatchSource, Int) -> any AsyncSequence<Tensor<Double>, any Error>

  let plan: BatchPlan
  let depth: Int
  private let log = RequestLog()

  init(plan: BatchPlan, depth: Int) {
    self.plan = plan
    self.depth = depth
  }

  /// Reads to the end, or as many minibatches as `limit` says, and sees what is left behind.
  func trace(of loader: Loader, taking limit: Int?) async -> PrefetchTrace {
    var trace = await read(loader(RecordingSource(plan, log: log), depth), taking: limit)
    _ = await holds(within: .seconds(2)) { log.isReleased }
    trace.isReleased = log.isReleased
    trace.requests = log.requests
    trace.mostAhead = log.mostAhead
    return trace
  }

  private func read(
    _ sequence: some AsyncSequence<Tensor<Double>, any Error>, taking limit: Int?
  ) async -> PrefetchTrace {
    var trace = PrefetchTrace()
    var patience = Duration.seconds(2)
    var iterator = sequence.makeAsyncIterator()
    do {
      // One more than there are, so that a loader without an end shows.
      while trace.batches.count < limit ?? plan.batches.count + 1 {
        log.noteWaiting()
        guard let batch = try await iterator.next() else { break }
        log.noteReceived()
        trace.batches.append(batch)
        guard limit == nil else { continue }
        // The reader is busy until the loader is as far ahead as it may be; one that never gets there is waited for once.
        let target = min(depth, plan.batches.count - trace.batches.count)
        if await !holds(within: patience, { log.ahead >= target }) { patience = .zero }
        // A loader without a bound goes on.
        try await Task.sleep(for: .milliseconds(5))
        trace.readAhead.append(log.ahead)
      }
    } catch let error as DataFileError {
      trace.error = error
    } catch {
      trace.otherError = String(describing: error)
    }
    guard limit == nil else { return trace }
    trace.staysAtItsEnd = await isAtItsEnd(&iterator)
    return trace
  }

  private func isAtItsEnd(_ iterator: inout some AsyncIteratorProtocol) async -> Bool {
    do {
      return try await iterator.next() == nil
    } catch {
      return false
    }
  }

  /// Waits until a condition holds, but no longer than so long.
  private func holds(within patience: Duration, _ condition: () -> Bool) async -> Bool {
    let deadline = ContinuousClock.now + patience
    while !condition() {
      guard ContinuousClock.now < deadline else { return false }
      try? await Task.sleep(for: .milliseconds(1))
    }
    return true
  }
}
