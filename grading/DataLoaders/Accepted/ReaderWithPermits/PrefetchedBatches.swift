// Accepted: one task reads ahead; it needs a permit for each minibatch, and the iterator gives one for each that it
//   hands out.

import LabContracts
import Tensors

struct PrefetchedBatches: AsyncSequence {
  let source: any BatchSource
  let depth: Int

  func makeAsyncIterator() -> Iterator {
    Iterator(source: source, depth: depth)
  }

  final class Iterator: AsyncIteratorProtocol {
    private let permit: AsyncStream<Void>.Continuation
    private var batches: AsyncThrowingStream<Tensor<Double>, any Error>.Iterator
    private let reader: Task<Void, Never>

    init(source: any BatchSource, depth: Int) {
      let (permits, permit) = AsyncStream.makeStream(of: Void.self)
      let (batches, arrival) = AsyncThrowingStream.makeStream(of: Tensor<Double>.self)
      self.permit = permit
      self.batches = batches.makeAsyncIterator()
      for _ in 0..<depth { permit.yield() }
      reader = Task {
        do {
          var permits = permits.makeAsyncIterator()
          for index in 0..<source.count {
            guard await permits.next() != nil else { return }
            arrival.yield(try await source.batch(at: index))
          }
          arrival.finish()
        } catch {
          arrival.finish(throwing: error)
        }
      }
    }

    deinit {
      permit.finish()
      reader.cancel()
    }

    func next() async throws -> Tensor<Double>? {
      permit.yield()
      return try await batches.next()
    }
  }
}
