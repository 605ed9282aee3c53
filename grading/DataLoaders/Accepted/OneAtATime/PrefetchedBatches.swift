// Accepted: each task waits for the one before it, so that the source has to load one minibatch at a time.

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
    private var queue: [Task<Tensor<Double>, any Error>] = []
    private var last: Task<Tensor<Double>, any Error>?
    private var nextIndex = 0

    init(source: any BatchSource, depth: Int) {
      self.source = source
      self.depth = depth
    }

    deinit {
      for task in queue { task.cancel() }
    }

    func next() async throws -> Tensor<Double>? {
      while queue.count < depth + 1 && nextIndex < source.count {
        let (source, index, before) = (source, nextIndex, last)
        let task = Task {
          // Whoever comes after a broken minibatch is broken too.
          _ = try await before?.value
          return try await source.batch(at: index)
        }
        queue.append(task)
        last = task
        nextIndex += 1
      }
      if queue.isEmpty { return nil }
      do {
        return try await queue.removeFirst().value
      } catch {
        queue.removeAll()
        nextIndex = source.count
        throw error
      }
    }
  }
}
