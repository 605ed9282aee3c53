import CheckSupport
import LabContracts

final class MinibatchLoaderChecks: LabChecks<DataLoadersLab> {
  func testBatchCount() async throws {
    for (count, size) in [(12, 4), (13, 4), (15, 4), (3, 7), (1, 1)] {
      let all = try await lab.batchCount(of: size, from: count, dropLast: false)
      let whole = try await lab.batchCount(of: size, from: count, dropLast: true)
      let hint = "How many full minibatches are there, and is anything left over?"
      expectEqual(
        all, count / size + (count % size > 0 ? 1 : 0), "Task 7a, \(count) samples by \(size): batchCount", hint: hint)
      expectEqual(whole, count / size, "Task 7a, \(count) samples by \(size), dropLast: batchCount", hint: hint)
    }
  }

  func testEverySampleOnceAnEpoch() async throws {
    let size = Int.random(in: 4...6, using: &random)
    for (count, dropLast) in [
      (5 * size + 2, false), (4 * size, false), (4 * size, true), (4 * size + 1, true), (2, false),
    ] {
      let epochs = try await lab.minibatches(of: size, from: count, seed: random.next(), dropLast: dropLast, epochs: 2)
      let what = "Task 7, \(count) samples by \(size)" + (dropLast ? ", dropLast" : "")
      for batches in epochs {
        let full = [Int](repeating: size, count: count / size)
        let left = dropLast || count % size == 0 ? [] : [count % size]
        expectEqual(
          batches.map(\.count), full + left, "\(what): the list of sizes",
          hint: "Which index does each minibatch begin at, and which ends the last one? Is one of them empty?")
        let indices = batches.flatMap { $0 }
        expect(
          Set(indices).count == indices.count && Set(indices).isSubset(of: 0..<count),
          otherwise: "\(what): an index comes twice in an epoch, or is no sample's.",
          hint: "Does each epoch shuffle the list 0 to count − 1 once?")
      }
    }
  }

  func testEveryEpochHasAnotherOrder() async throws {
    let epochs = try await lab.minibatches(of: 6, from: 20, seed: random.next(), dropLast: false, epochs: 4)
    let orders = epochs.map { $0.flatMap { $0 } }
    let what = "Task 7, 20 samples by 6, four epochs"
    expect(
      Set(orders).count == orders.count, otherwise: "\(what): two epochs have the same order.",
      hint: "Does every loop over the loader call `makeIterator()`, and does the loader's own generator move on in it?")
    expect(
      orders.allSatisfy { $0 != Array(0..<20) }, otherwise: "\(what): an epoch isn't shuffled.",
      hint: "Print the first minibatch of an epoch.")
    let short = try await lab.minibatches(of: 4, from: 10, seed: random.next(), dropLast: true, epochs: 14)
    let missing = Set(0..<10).subtracting(short.joined().joined()).sorted()
    expect(
      missing.isEmpty, otherwise: "Task 7, 10 samples by 4, dropLast: fourteen epochs never see \(missing).",
      hint: "Which samples are dropped: the same ones each epoch? Are all samples shuffled before they are cut?")
  }

  func testSeedDecidesTheEpochs() async throws {
    let seed = random.next()
    func epochs(_ seed: UInt64) async throws -> [[[Int]]] {
      try await lab.minibatches(of: 5, from: 18, seed: seed, dropLast: false, epochs: 2)
    }
    let (first, again) = try await (epochs(seed), epochs(seed))
    let hint = "Where does each random number of your shuffle come from?"
    expect(
      first == again, otherwise: "Task 7, 18 samples by 5, two epochs: two loaders of the same seed differ.", hint: hint
    )
    let other = try await epochs(seed &+ 1)
    expect(
      first != other, otherwise: "Task 7, 18 samples by 5, two epochs: loaders of two seeds give the same.", hint: hint)
  }

  func testIteratorsTakeTurns() async throws {
    let epochs = try await lab.interleavedEpochs(of: 4, from: 11, seed: random.next())
    let what = "Task 7, 11 samples by 4, two iterators that take turns"
    for (name, batches) in [("first", epochs.first), ("second", epochs.second)] {
      expectEqual(
        batches.map(\.count), [4, 4, 3], "\(what): the list of sizes that the \(name) one gives",
        hint: "Where is it kept how far an epoch is: in the loader, or in the iterator?")
      expectEqual(
        batches.flatMap { $0 }.sorted(), Array(0..<11),
        "\(what): the sorted list of indices that the \(name) one gives",
        hint: "Does each iterator have an order of its own?")
    }
    expect(
      epochs.stayAtTheirEnd, otherwise: "\(what): one of them goes on after its end.",
      hint: "What does `next()` return when it is called again after nil?")
  }
}
