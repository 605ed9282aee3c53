import LabContracts
import LabRemoting
import Synchronization
import Tensors
import XCTest

/// What is seen of a loader is what it does.
final class PrefetchTraceTests: XCTestCase {
  private static let plan = BatchPlan(batches: [Tensor([5]), Tensor([6]), Tensor([7])], delays: [1, 0, 1])

  func testALoaderThatReadsNothingAhead() {
    let trace = trace(of: { source, _ in Plain(source: source) })
    XCTAssertEqual(trace.batches, PrefetchTraceTests.plan.batches)
    XCTAssertEqual(trace.requests, [0, 1, 2])
    // The last one of these is not even waited for: there is nothing to read ahead.
    XCTAssertEqual(trace.readAhead, [0, 0, 0])
    XCTAssertEqual(trace.mostAhead, 0)
    XCTAssertEqual(trace.staysAtItsEnd, true)
    XCTAssertTrue(trace.isReleased)
  }

  func testALoaderWithoutABound() {
    let trace = trace(of: { source, _ in Greedy(source: source) })
    XCTAssertEqual(trace.batches, PrefetchTraceTests.plan.batches)
    XCTAssertEqual(trace.requests.sorted(), [0, 1, 2])
    XCTAssertEqual(trace.mostAhead, 2)
    XCTAssertEqual(trace.readAhead, [2, 1, 0])
  }

  func testALoopThatIsLeftEarly() {
    let trace = trace(of: { source, _ in Plain(source: source) }, taking: 1)
    XCTAssertEqual(trace.batches, [Tensor([5])])
    XCTAssertNil(trace.staysAtItsEnd)
    XCTAssertTrue(trace.isReleased)
  }

  func testALoaderThatKeepsTheSource() {
    let keeper = Keeper()
    let trace = trace(of: { source, _ in
      keeper.sources.withLock { $0.append(source) }
      return Plain(source: source)
    })
    XCTAssertFalse(trace.isReleased)
  }

  func testAnErrorEndsTheTrace() {
    var plan = PrefetchTraceTests.plan
    plan.failingIndex = 1
    let trace = trace(of: { source, _ in Plain(source: source) }, plan: plan)
    XCTAssertEqual(trace.batches, [Tensor([5])])
    XCTAssertEqual(trace.error, .truncated)
    // It goes on with the third.
    XCTAssertEqual(trace.staysAtItsEnd, false)
  }

  private func trace(
    of loader: @escaping DataLoadersAnswers.Prefetching, plan: BatchPlan = PrefetchTraceTests.plan,
    taking limit: Int? = nil
  ) -> PrefetchTrace {
    let result = Mutex(PrefetchTrace())
    let lab = DataLoadersLab.standIn(prefetched: loader)
    withExtendedLifetime(result) {
      LabExecutor.shared.run {
        do {
          let trace = try await lab.prefetch(plan, depth: 2, taking: limit)
          result.withLock { $0 = trace }
        } catch {
          XCTFail("\(error)")
        }
      }
    }
    return result.withLock { $0 }
  }
}

private final class Keeper: Sendable {
  let sources = Mutex<[any BatchSource]>([])
}

/// A loader that asks for everything at once.
private struct Greedy: AsyncSequence {
  let source: any BatchSource

  func makeAsyncIterator() -> Iterator {
    Iterator(tasks: (0..<source.count).map { index in Task { [source] in try await source.batch(at: index) } })
  }

  struct Iterator: AsyncIteratorProtocol {
    var tasks: [Task<Tensor<Double>, any Error>]

    mutating func next() async throws -> Tensor<Double>? {
      tasks.isEmpty ? nil : try await tasks.removeFirst().value
    }
  }
}
