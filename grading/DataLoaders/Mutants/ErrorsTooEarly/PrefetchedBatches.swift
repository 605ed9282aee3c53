// Mutant: an error is thrown as soon as it is known, before minibatches that are whole.
// Caught by: PrefetchChecks.testErrorInItsPlace, PrefetchChecks.testLoadingIsCancelled

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
    private var tasks: [Task<Tensor<Double>, any Error>] = []

    init(source: any BatchSource, depth: Int) {
      self.source = source
      self.depth = depth
    }

    deinit {
      for task in tasks { task.cancel() }
    }

    func next() async throws -> Tensor<Double>? {
      while tasks.count <= depth, nextIndex < source.count {
        tasks.append(Task { [source, nextIndex] in try await source.batch(at: nextIndex) })
        nextIndex += 1
      }
      guard !tasks.isEmpty else { return nil }
      do {
        for task in tasks { _ = try await task.value }
        return try await tasks.removeFirst().value
      } catch {
        for task in tasks { task.cancel() }
        tasks = []
        nextIndex = source.count
        throw error
      }
    }
  }
}
