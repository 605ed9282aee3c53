import CheckSupport
import LabContracts

final class StratifiedSplitChecks: LabChecks<DataLoadersLab> {
  func testEverySampleOnce() async throws {
    let labels = randomLabels(counts: [7, 4, 11])
    let split = try await lab.stratifiedSplit(of: labels, testFraction: 0.3, seed: random.next())
    let what = "Task 6, \(labels.count) samples of three classes, testFraction 0.3"
    let both = split.training + split.test
    let missing = Set(labels.indices).subtracting(both).sorted()
    let repeated = both.filter { index in both.count { $0 == index } > 1 }
    expect(
      missing.isEmpty, otherwise: "\(what): neither part has \(missing).",
      hint: "What is not in the test part is in the training part.")
    expect(
      repeated.isEmpty, otherwise: "\(what): more than once in the two parts: \(Set(repeated).sorted()).",
      hint: "Shuffle the samples of a class once, then cut the list in two. Does each of them go to one part?")
    expect(
      both.allSatisfy(labels.indices.contains), otherwise: "\(what): an index is no sample's.",
      hint: "The parts hold indices of samples, not labels, and not places in the list of a class.")
  }

  func testEachClassInProportion() async throws {
    for fraction in [0.25, Double.random(in: 0.35...0.65, using: &random), 0, 1] {
      let labels = randomLabels(counts: [12, 3, 20, 1])
      let split = try await lab.stratifiedSplit(of: labels, testFraction: fraction, seed: random.next())
      let what = "Task 6, 12, 3, 20 and 1 samples of four classes, testFraction \(fraction)"
      guard split.test.allSatisfy(labels.indices.contains) else {
        return fail("\(what): an index is no sample's.", hint: "The parts hold indices of samples.")
      }
      for label in Set(labels).sorted() {
        let count = Double(labels.count { $0 == label })
        let testCount = Double(split.test.count { labels[$0] == label })
        expect(
          abs(testCount - fraction * count) < 1,
          otherwise:
            "\(what): the test part has \(Int(testCount)) of the samples of class \(label), which are \(Int(count)).",
          hint: "What is testFraction · n for this class? Are the samples of each class counted by themselves?")
      }
    }
  }

  func testChanceChoosesTheSamples() async throws {
    let labels = randomLabels(counts: [20, 16])
    let seed = random.next()
    // The order is free.
    func testPart(_ seed: UInt64) async throws -> Set<Int> {
      Set(try await lab.stratifiedSplit(of: labels, testFraction: 0.5, seed: seed).test)
    }
    let what = "Task 6, 20 and 16 samples of two classes, half of them to test on"
    let (first, again) = try await (testPart(seed), testPart(seed))
    expect(
      first == again, otherwise: "\(what): the same seed gave two splits.",
      hint: "Does all chance come from the generator that the function is given?")
    let (second, third) = try await (testPart(seed &+ 1), testPart(seed &+ 2))
    expect(
      Set([first, second, third]).count > 1,
      otherwise: "\(what): three seeds chose the same samples.",
      hint: "Which samples of a class go to the test part, and where does chance come in?")
  }

  /// Labels of so many classes, which are not 0, 1, 2 …, in a random order.
  private func randomLabels(counts: [Int]) -> [Int] {
    counts.enumerated().flatMap { [Int](repeating: 3 * $0.offset + 2, count: $0.element) }.shuffled(using: &random)
  }
}
