import LabContracts
import LabSupport
import Tensors

/// The minibatches of a source in their order, loaded ahead while the loop is busy with an earlier one.
///
///     for try await batch in PrefetchedBatches(source: source, depth: 2) {
///       train(on: batch)   // meanwhile the next two minibatches are being loaded
///     }
struct PrefetchedBatches: AsyncSequence {
  /// Where minibatches come from.
  let source: any BatchSource
  /// How many minibatches to read ahead; 1 or more.
  let depth: Int

  /// Begins reading.
  func makeAsyncIterator() -> Iterator {
    Iterator(source: source, depth: depth)
  }

  /// Hands out minibatches and reads ahead.
  ///
  /// While the loop is busy with a minibatch, the source is asked for the `depth` ones that follow it, if there are so many,
  /// and for no others. While the loop waits for a minibatch, the source may be asked for that one and the `depth` ones that
  /// follow it. The source is asked for each minibatch once.
  ///
  /// When the loop is left early, this object goes away. What is being loaded then is cancelled, nothing more is asked
  /// for, and nothing keeps the source.
  final class Iterator: AsyncIteratorProtocol {
    private let source: any BatchSource
    private let depth: Int
    // BEGIN SOLUTION helper
    private var nextIndex = 0
    private var tasks: [Task<Tensor<Double>, any Error>] = []
    // END SOLUTION

    init(source: any BatchSource, depth: Int) {
      self.source = source
      self.depth = depth
    }

    // TODO: Task 8b. What has to happen when this object goes away?
    // BEGIN SOLUTION helper
    deinit {
      for task in tasks { task.cancel() }
    }
    // END SOLUTION

    /// The next minibatch, as soon as it is loaded.
    ///
    /// - Returns: The minibatches at the source's indices 0, 1, 2 and so on, whichever is loaded first; then `nil`.
    /// - Throws: What the source throws, in the place of the minibatch that it couldn't load: those before it come first.
    ///   After an error `nil` is returned.
    func next() async throws -> Tensor<Double>? {
      // TODO: Task 8a.
      // BEGIN SOLUTION
      while tasks.count <= depth, nextIndex < source.count {
        tasks.append(Task { [source, nextIndex] in try await source.batch(at: nextIndex) })
        nextIndex += 1
      }
      guard !tasks.isEmpty else { return nil }
      do {
        return try await tasks.removeFirst().value
      } catch {
        for task in tasks { task.cancel() }
        tasks = []
        nextIndex = source.count
        throw error
      }
      // END SOLUTION
    }
  }
}
