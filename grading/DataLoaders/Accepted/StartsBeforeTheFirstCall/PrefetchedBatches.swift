// Accepted: the first tasks are started as the iterator is made; each minibatch that is handed out starts another.

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
    private var tasks: [Int: Task<Tensor<Double>, any Error>] = [:]
    private var wanted = 0
    private var asked = 0

    init(source: any BatchSource, depth: Int) {
      self.source = source
      for _ in 0..<depth { start() }
    }

    deinit {
      tasks.values.forEach { $0.cancel() }
    }

    private func start() {
      guard asked < source.count else { return }
      tasks[asked] = Task { [source, asked] in try await source.batch(at: asked) }
      asked += 1
    }

    func next() async throws -> Tensor<Double>? {
      start()
      guard let task = tasks.removeValue(forKey: wanted) else { return nil }
      wanted += 1
      do {
        return try await task.value
      } catch {
        wanted = source.count
        throw error
      }
    }
  }
}
