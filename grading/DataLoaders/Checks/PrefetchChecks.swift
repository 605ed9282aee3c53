import CheckSupport
import LabContracts
import Tensors

final class PrefetchChecks: LabChecks<DataLoadersLab> {
  func testAsFarAheadAsAskedForAndNoFarther() async throws {
    for (count, depth) in [(6, 1), (7, Int.random(in: 2...4, using: &random)), (2, 5), (0, 2)] {
      let plan = randomPlan(count: count, delays: 0...4)
      let trace = try await lab.prefetch(plan, depth: depth)
      let what = "Task 8, \(count) minibatches, depth \(depth)"
      expect(
        trace.batches == plan.batches, otherwise: "\(what): the loop gets \(trace.batches.count), or not the source's.",
        hint: "Which minibatch is the first that you hand out, and which the last?")
      expect(
        trace.mostAhead <= depth, otherwise: "\(what): at one time the source was asked for \(trace.mostAhead) ahead.",
        hint: "Is there room when the source is asked? A minibatch that is loaded and waits counts too.")
      expectEqual(
        trace.readAhead, (0..<count).map { min(depth, count - 1 - $0) },
        "\(what): for each minibatch, how many later ones were asked for while the loop was busy with it",
        hint: "What is started before `next()` waits, and what when a minibatch is taken out?")
      expectEqual(
        trace.requests.sorted(), Array(0..<count), "\(what): what the source was asked for, sorted",
        hint: "The source is asked for each minibatch once.")
    }
  }

  func testLoopThatIsLeftEarly() async throws {
    let trace = try await lab.prefetch(randomPlan(count: 30, delays: 0...2), depth: 3, taking: 2)
    let what = "Task 8, thirty minibatches, depth 3, a loop that is left after two"
    expectEqual(trace.batches.count, 2, "\(what): the number of minibatches")
    expect(
      trace.requests.count <= 5, otherwise: "\(what): the source was asked for \(trace.requests.count) minibatches.",
      hint: "What tells your tasks that nobody waits any more?")
    expect(
      trace.isReleased, otherwise: "\(what): two seconds later something still holds the source.",
      hint: "Which of your tasks still waits, and for what? Does a task hold the iterator, so that it never goes away?")
  }

  func testLoadingIsCancelled() async throws {
    var plan = randomPlan(count: 6, delays: 0...2)
    for index in 2..<6 { plan.delays[index] = 60_000 }
    let trace = try await lab.prefetch(plan, depth: 2, taking: 2)
    let what = "Task 8, a loop that is left after two minibatches, while the next one takes a minute to load"
    expectEqual(trace.batches.count, 2, "\(what): the number of minibatches")
    expect(
      trace.isReleased, otherwise: "\(what): two seconds later something still holds the source.",
      hint: "A task goes on when nobody holds it. What has to happen when the iterator goes away?")
  }

  func testErrorInItsPlace() async throws {
    var plan = randomPlan(count: 7, delays: 0...2)
    let place = Int.random(in: 2...4, using: &random)
    // The error is there long before the minibatch ahead of it.
    plan.delays[place - 1] = 30
    plan.delays[place] = 0
    plan.failingIndex = place
    let trace = try await lab.prefetch(plan, depth: 3)
    let what = "Task 8, seven minibatches, the one at index \(place) can't be loaded, depth 3"
    expectEqual(
      trace.batches.count, place, "\(what): the number of minibatches before the error",
      hint: "In which order are the tasks waited for? What happens to the minibatches before the broken one?")
    expectEqual(
      trace.error.map { ".\($0)" } ?? trace.otherError ?? "none", ".truncated", "\(what): the error",
      hint: "Which error does the source throw, and where does it go in your code?")
    expect(
      trace.staysAtItsEnd == true, otherwise: "\(what): something comes after the error.",
      hint: "What does `next()` return once an error has been thrown?")
  }
}
