import CheckSupport
import LabContracts
import Tensors

final class MinibatchChecks: LabChecks<GradientDescentLab> {
  func testEverySampleOnceAnEpoch() async throws {
    let epochs = try await lab.minibatches(of: 5, from: 23, epochs: 3, seed: random.next())
    expectEqual(epochs.count, 3, "Task 4a: the number of epochs that came back")
    for (epoch, batches) in epochs.enumerated() {
      expectPartition(batches, of: 23, sizes: [5, 5, 5, 5, 3], "23 samples in minibatches of 5, epoch \(epoch)")
    }
  }

  func testNoEmptyMinibatch() async throws {
    let even = try await lab.minibatches(of: 4, from: 12, epochs: 1, seed: random.next())
    expectPartition(even.first ?? [], of: 12, sizes: [4, 4, 4], "12 samples in minibatches of 4")
    let oversized = try await lab.minibatches(of: 50, from: 7, epochs: 1, seed: random.next())
    expectPartition(oversized.first ?? [], of: 7, sizes: [7], "7 samples in minibatches of 50")
    let single = try await lab.minibatches(of: 1, from: 3, epochs: 1, seed: random.next())
    expectPartition(single.first ?? [], of: 3, sizes: [1, 1, 1], "3 samples in minibatches of 1")
  }

  func testEveryEpochHasAnotherOrder() async throws {
    let epochs = try await lab.minibatches(of: 6, from: 20, epochs: 2, seed: random.next())
    let orders = epochs.map { Array($0.joined()) }
    expectPermutations(orders)
    expect(
      orders.allSatisfy { $0 != Array(0..<20) },
      otherwise: "Task 4a, 20 samples in minibatches of 6: the indices come in the order 0, 1, 2, and so on.",
      hint: "Shuffle the indices before you cut them into minibatches.")
    expect(
      orders.allSatisfy { order in zip(order, order.dropFirst()).count { ($0 + 1) % 20 == $1 } < 12 },
      otherwise: "Task 4a, 20 samples in minibatches of 6: most indices still come right after the one before.",
      hint: "Turning the list is not shuffling it: any order has to be possible.")
    expect(
      orders.count == 2 && orders.first != orders.last,
      otherwise: "Task 4a, 20 samples in minibatches of 6: two epochs have the same order.",
      hint: "A copy of the generator starts at the same place each time. Pass `random` itself on, with &.")
  }

  func testOrderDependsOnTheGeneratorAlone() async throws {
    let seed = random.next()
    let first = try await lab.minibatches(of: 6, from: 20, epochs: 2, seed: seed)
    let again = try await lab.minibatches(of: 6, from: 20, epochs: 2, seed: seed)
    let other = try await lab.minibatches(of: 6, from: 20, epochs: 2, seed: seed &+ 1)
    expectPermutations((first + other).map { Array($0.joined()) })
    expect(
      first == again,
      otherwise: "Task 4a, 20 samples in minibatches of 6: the same seed gave two different orders.",
      hint: "`shuffled()` without `using:` draws from the system's generator. Which one does the task name?")
    expect(
      first != other, otherwise: "Task 4a, 20 samples in minibatches of 6: two seeds gave the same order.",
      hint: "The order has to come from the generator that the function is given.")
  }

  /// Expects each order to hold the indices of 20 samples once.
  private func expectPermutations(_ orders: [[Int]], line: UInt = #line) {
    expect(
      orders.allSatisfy { $0.sorted() == Array(0..<20) },
      otherwise: "Task 4a, 20 samples in minibatches of 6: an epoch doesn't hold each index once.",
      hint: "Print the epoch's indices, sorted.", line: line)
  }

  /// Expects minibatches of the right sizes that hold each index once.
  private func expectPartition(_ batches: [[Int]], of count: Int, sizes: [Int], _ what: String, line: UInt = #line) {
    expectEqual(
      batches.count, sizes.count, "Task 4a, \(what): their number",
      hint: "Cut the shuffled indices at 0, size, 2·size … as long as there are any left.", line: line)
    expectEqual(
      batches.prefix(sizes.count).map(\.count), sizes, "Task 4a, \(what): the list of sizes",
      hint: "All minibatches are full, but for the last, which holds what is left.", line: line)
    let missing = Set(0..<count).subtracting(batches.joined())
    expect(
      missing.isEmpty, otherwise: "Task 4a, \(what): the epoch never sees \(missing.sorted()).",
      hint: "Each index comes exactly once in an epoch: shuffle them once, then cut the list into pieces.", line: line)
  }
}
