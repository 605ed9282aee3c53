// Mutant: minibatches are handed out in the order in which they are loaded.
// Caught by: PrefetchExamples.testTheSameSequence

import LabContracts
import Tensors

struct PrefetchedBatches: AsyncSequence {
  let source: any BatchSource
  let depth: Int

  func makeAsyncIterator() -> Iterator {
    Iterator(source: source, depth: depth)
  }

  final class Iterator: AsyncIteratorProtocol {
    private let source: any BatchSource
    private let depth: Int
    private var nextIndex = 0
    private var tasks: [Task<Void, Never>] = []
    private var waiting = 0
    private var loaded: AsyncStream<Result<Tensor<Double>, any Error>>.Iterator
    private let arrival: AsyncStream<Result<Tensor<Double>, any Error>>.Continuation

    init(source: any BatchSource, depth: Int) {
      self.source = source
      self.depth = depth
      let (stream, arrival) = AsyncStream.makeStream(of: Result<Tensor<Double>, any Error>.self)
      (loaded, self.arrival) = (stream.makeAsyncIterator(), arrival)
    }

    deinit {
      for task in tasks { task.cancel() }
    }

    func next() async throws -> Tensor<Double>? {
      while waiting <= depth, nextIndex < source.count {
        let (source, index, arrival) = (source, nextIndex, arrival)
        tasks.append(
          Task {
            do {
              arrival.yield(.success(try await source.batch(at: index)))
            } catch {
              arrival.yield(.failure(error))
            }
          })
        nextIndex += 1
        waiting += 1
      }
      guard waiting > 0, let result = await loaded.next() else { return nil }
      waiting -= 1
      if case .failure = result { (waiting, nextIndex) = (0, source.count) }
      return try result.get()
    }
  }
}
