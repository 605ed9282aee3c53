// Mutant: after an error the sequence goes on.
// Caught by: PrefetchChecks.testErrorInItsPlace

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
        return try await tasks.removeFirst().value
      } catch {
        throw error
      }
    }
  }
}
