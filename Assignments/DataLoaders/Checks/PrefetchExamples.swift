import CheckSupport
import LabContracts
import Tensors

final class PrefetchExamples: LabChecks<DataLoadersLab> {
  private let plan = BatchPlan(batches: [10, 11, 12, 13, 14].map { Tensor([$0]) }, delays: [20, 1, 5, 0, 3])
  private let what = "Task 8, five minibatches, of which the first takes the longest to load, depth 2"

  func testTheSameSequence() async throws {
    let trace = try await lab.prefetch(plan, depth: 2)
    expect(
      trace.error == nil && trace.otherError == nil,
      otherwise: "\(what): an error is thrown: \(trace.error.map { ".\($0)" } ?? trace.otherError ?? "").")
    expectEqual(
      trace.batches.map { Int($0.scalars.first ?? 0) }, [10, 11, 12, 13, 14], "\(what): what the loop gets",
      hint: hint(for: trace))
    expect(
      trace.staysAtItsEnd == true, otherwise: "\(what): there is something after the end.",
      hint: "What does `next()` return when everything has been handed out, and when it is called once more?")
  }

  func testReadsTwoAhead() async throws {
    let trace = try await lab.prefetch(plan, depth: 2)
    expectEqual(
      trace.readAhead, [2, 2, 2, 1, 0],
      "\(what): for each minibatch, how many later ones were asked for while the loop was busy with it",
      hint: """
        A `Task { }` begins at once and runs while your code goes on. When `next()` returns the first minibatch, which \
        tasks have been started?
        """)
  }

  /// Compares the answer with what known mistakes give.
  private func hint(for trace: PrefetchTrace) -> String {
    if trace.batches.count == plan.batches.count {
      return "The first minibatch is loaded last, and is still the first. Which task do you wait for?"
    }
    return trace.batches.count < plan.batches.count
      ? "When the source has been asked for everything, some minibatches still wait. When does `next()` return nil?"
      : "How many minibatches does `source.count` say there are?"
  }
}
