// Mutant: a task reads ahead and waits for room in a list, also when nobody will ever take anything out.
// Caught by: PrefetchChecks.testLoopThatIsLeftEarly, PrefetchChecks.testLoadingIsCancelled

import LabContracts
import Tensors

struct PrefetchedBatches: AsyncSequence {
  let source: any BatchSource
  let depth: Int

  func makeAsyncIterator() -> Iterator {
    Iterator(source: source, depth: depth)
  }

  private actor Shelf {
    var results: [Result<Tensor<Double>, any Error>] = []
    var taken = 0
    var isOver = false

    func put(_ result: Result<Tensor<Double>, any Error>) { results.append(result) }
    func end() { isOver = true }

    func take() async -> Result<Tensor<Double>, any Error>? {
      while results.isEmpty {
        if isOver { return nil }
        try? await Task.sleep(for: .milliseconds(1))
      }
      taken += 1
      return results.removeFirst()
    }
  }

  final class Iterator: AsyncIteratorProtocol {
    private let shelf = Shelf()

    init(source: any BatchSource, depth: Int) {
      let shelf = shelf
      Task {
        for index in 0..<source.count {
          while await shelf.taken + depth <= index { try? await Task.sleep(for: .milliseconds(1)) }
          do {
            await shelf.put(.success(try await source.batch(at: index)))
          } catch {
            await shelf.put(.failure(error))
            break
          }
        }
        await shelf.end()
      }
    }

    func next() async throws -> Tensor<Double>? {
      try await shelf.take()?.get()
    }
  }
}
