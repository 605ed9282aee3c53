import Datasets
import Tensors
import XCTest

final class DatasetTests: XCTestCase {
  private var random = SeededRandomNumberGenerator(seed: 7)

  /// Samples of 2×3 bytes: sample i has the bytes 6i, 6i + 1 and so on, and the label i mod 3.
  private func images(_ count: Int) -> Dataset<Double> {
    Dataset(
      bytes: (0..<6 * count).map { UInt8(truncatingIfNeeded: $0) }, sampleShape: [2, 3],
      labels: (0..<count).map { $0 % 3 }, classNames: ["a", "b", "c"])
  }

  /// Samples of one number, their own index.
  private func numbers(_ count: Int) -> Dataset<Double> {
    let scalars = (0..<count).map { Double($0) }
    return Dataset(
      features: Tensor(shape: [count, 1], scalars: scalars), targets: Tensor(shape: [count, 1], scalars: scalars))
  }

  func testPartsKeepFeaturesAndLabelsTogether() {
    let part = images(10).samples(at: [4, 0, 4])
    XCTAssertEqual(part.count, 3)
    XCTAssertEqual(part.labels, [1, 0, 1])
    XCTAssertEqual(part.bytes(ofSample: 0).map(Array.init), [24, 25, 26, 27, 28, 29])
    XCTAssertEqual(part.classSizes, [1, 2, 0])
    XCTAssertEqual(images(10).prefix(4).labels, [0, 1, 2, 0])
    XCTAssertEqual(part.samples(at: [1]).bytes(ofSample: 0).map(Array.init), [0, 1, 2, 3, 4, 5])
  }

  func testMinibatchesInOrder() {
    let batches = Array(images(10).minibatches(of: 4))
    XCTAssertEqual(batches.map(\.count), [4, 4, 2])
    XCTAssertEqual(batches.map(\.features.shape), [[4, 2, 3], [4, 2, 3], [2, 2, 3]])
    XCTAssertEqual(batches.flatMap(\.labels), (0..<10).map { $0 % 3 })
    for (left, right) in zip(batches.flatMap(\.features.scalars), (0..<60).map { Double($0) / 255 }) {
      XCTAssertEqual(left, right, accuracy: 1e-15)
    }
    XCTAssertEqual(images(10).flattened().minibatches(of: 4).map(\.features.shape), [[4, 6], [4, 6], [2, 6]])
  }

  func testTheLastMinibatchMayBeDropped() {
    XCTAssertEqual(images(10).minibatches(of: 4, dropLast: true).map(\.count), [4, 4])
    XCTAssertEqual(images(8).minibatches(of: 4, dropLast: true).count, 2)
    XCTAssertEqual(images(8).minibatches(of: 4).count, 2)
    XCTAssertEqual(images(3).minibatches(of: 4, dropLast: true).count, 0)
    XCTAssertEqual(images(0).minibatches(of: 4).count, 0)
    XCTAssertEqual(Array(images(0).minibatches(of: 4)).count, 0)
  }

  func testAShuffledEpochHasEachSampleOnce() {
    let batches = numbers(1000).minibatches(of: 128, shuffledBy: &random)
    let order = batches.flatMap(\.features.scalars)
    XCTAssertEqual(order.sorted(), (0..<1000).map { Double($0) })
    XCTAssertNotEqual(order, order.sorted())
    XCTAssertEqual(batches.flatMap { values(of: $0).scalars }, order)
    // The same sequence is the same again; a new one has a new order.
    XCTAssertEqual(batches.flatMap(\.features.scalars), order)
    XCTAssertNotEqual(numbers(1000).minibatches(of: 128, shuffledBy: &random).flatMap(\.features.scalars), order)
    // The seed alone decides.
    var (first, second) = (SeededRandomNumberGenerator(seed: 1), SeededRandomNumberGenerator(seed: 1))
    XCTAssertEqual(
      numbers(50).minibatches(of: 8, shuffledBy: &first).flatMap(\.labels),
      numbers(50).minibatches(of: 8, shuffledBy: &second).flatMap(\.labels))
  }

  func testWeightedSampling() {
    let weights = [0, 1, 0, 3, 0].map { Double($0) }
    let drawn = numbers(5).minibatches(of: 100, weightedBy: weights, sampleCount: 8000, using: &random)
      .flatMap(\.features.scalars)
    XCTAssertEqual(drawn.count, 8000)
    XCTAssertEqual(Set(drawn), [1, 3])
    // Four standard deviations.
    XCTAssertEqual(Double(drawn.count { $0 == 3 }), 6000, accuracy: 4 * (8000.0 * 0.75 * 0.25).squareRoot())
  }

  func testClassBalancingWeights() {
    let dataset = images(9).samples(at: [0, 1, 3, 4, 6, 7, 0, 2])
    let labels = dataset.minibatches(
      of: 10, weightedBy: dataset.classBalancingWeights, sampleCount: 9000, using: &random
    ).flatMap(\.labels)
    for label in 0..<3 {
      XCTAssertEqual(Double(labels.count { $0 == label }), 3000, accuracy: 4 * (9000.0 * 2 / 9).squareRoot())
    }
  }

  func testSplits() {
    let split = numbers(100).split(validation: 0.1, test: 0.25, using: &random)
    XCTAssertEqual([split.training.count, split.validation.count, split.test.count], [65, 10, 25])
    let parts = [split.training, split.validation, split.test].map { Set($0.allSamples.features.scalars) }
    XCTAssertEqual(parts[0].union(parts[1]).union(parts[2]).count, 100)
    let more = split.withValidation(0.2, using: &random)
    XCTAssertEqual([more.training.count, more.validation.count, more.test.count], [52, 13, 25])
  }

  func testStratifiedSplitsKeepTheClassesProportions() {
    let dataset = images(300).samples(at: (0..<300).filter { $0 % 3 != 2 || $0 < 60 })
    XCTAssertEqual(dataset.classSizes, [100, 100, 20])
    let split = dataset.split(validation: 0.1, test: 0.2, stratified: true, using: &random)
    XCTAssertEqual(split.test.classSizes, [20, 20, 4])
    XCTAssertEqual(split.validation.classSizes, [10, 10, 2])
    XCTAssertEqual(split.training.classSizes, [70, 70, 14])
    XCTAssertNotEqual(split.training.labels, split.training.labels.sorted())
  }

  func testNormalisationKnowsTheTrainingPartOnly() {
    let training = images(20).prefix(10)
    let split = DataSplit(training: training, test: images(20).samples(at: 10..<20)).normalized(.overall)
    let features = split.training.allSamples.features
    XCTAssertEqual(features.mean(), 0, accuracy: 1e-12)
    XCTAssertEqual((features * features).mean(), 1, accuracy: 1e-12)
    // The test part's mean is 60 higher; the deviation is that of 0...59.
    let deviation = ((3600 - 1) / 12.0).squareRoot()
    XCTAssertEqual(split.test.allSamples.features.mean(), 60 / deviation, accuracy: 1e-12)
  }

  func testNormalisationByFeatureAndByChannel() {
    let byFeature = images(20).normalized(by: Normalization(fittedTo: images(20), .feature)).flattened()
    for mean in byFeature.allSamples.features.mean(alongAxis: 0).scalars { XCTAssertEqual(mean, 0, accuracy: 1e-12) }
    let byChannel = images(20).normalized(by: Normalization(fittedTo: images(20), .channel))
    let features = byChannel.allSamples.features
    XCTAssertEqual(features.shape, [20, 2, 3])
    let perChannel = features.mean(alongAxis: 2).mean(alongAxis: 0)
    XCTAssertEqual(perChannel.shape, [2])
    for mean in perChannel.scalars { XCTAssertEqual(mean, 0, accuracy: 1e-12) }
    // A feature that never changes is only shifted.
    let constant = Dataset<Double>(features: Tensor([[5, 1], [5, 3]]), labels: [0, 0], classNames: ["a"])
    let normalized = constant.normalized(by: Normalization(fittedTo: constant, .feature))
    XCTAssertEqual(normalized.allSamples.features, Tensor([[0, -1], [0, 1]]))
    // Also where ten tenths don't sum to one.
    let tenths = Dataset<Double>(
      features: Tensor(shape: [10, 1], scalars: [Double](repeating: 0.1, count: 10)),
      labels: [Int](repeating: 0, count: 10), classNames: ["a"])
    for grouping in [Normalization<Double>.Grouping.feature, .overall] {
      let normalization = Normalization(fittedTo: tenths, grouping)
      XCTAssertEqual(tenths.normalized(by: normalization).allSamples.features, .zeros(shape: [10, 1]))
      XCTAssertEqual(normalization.shift.scalars, [-0.1])
    }
  }

  func testFlips() {
    let batch = images(2).minibatches(of: 2).transformed(by: [.flip(probability: 1)], using: &random).first { _ in true
    }
    let expected = [2, 1, 0, 5, 4, 3, 8, 7, 6, 11, 10, 9].map { Double($0) / 255 }
    for (left, right) in zip(batch?.features.scalars ?? [], expected) { XCTAssertEqual(left, right, accuracy: 1e-15) }
    let none = images(2).minibatches(of: 2).transformed(by: [.flip(probability: 0)], using: &random)
    XCTAssertEqual(none.flatMap(\.features.scalars), images(2).allSamples.features.scalars)
  }

  func testShiftsFillWithWhatWasZero() {
    // A single bright pixel in the middle of 5×5 goes to each of the nine places around, and the rest stays dark.
    var bytes = [UInt8](repeating: 0, count: 25)
    bytes[12] = 255
    let dataset = Dataset<Double>(bytes: bytes, sampleShape: [5, 5], labels: [0], classNames: ["dot"]).samples(
      at: [Int](repeating: 0, count: 500))
    let normalized = dataset.normalized(by: Normalization(means: [127.5], standardDeviations: [127.5]))
    var places: Set<Int> = []
    for batch in normalized.minibatches(of: 64).transformed(by: [.shift(upTo: 1)], using: &random) {
      for row in 0..<batch.count {
        let scalars = batch.features[row: row].scalars
        XCTAssertEqual(scalars.count { $0 == -1 }, 24)
        places.formUnion(scalars.indices.filter { scalars[$0] == 1 })
      }
    }
    XCTAssertEqual(places, [6, 7, 8, 11, 12, 13, 16, 17, 18])
  }

  func testNoiseIsNewInEachMinibatch() {
    let zeros = Dataset<Double>(features: .zeros(shape: [2000, 1]), targets: .zeros(shape: [2000, 1]))
    let batches = Array(
      zeros.minibatches(of: 1000).transformed(by: [.noise(standardDeviation: 0.5)], using: &random))
    let squares = batches.map { ($0.features * $0.features).mean() }
    for square in squares { XCTAssertEqual(square, 0.25, accuracy: 0.06) }
    XCTAssertNotEqual(batches[0].features, batches[1].features)
  }
}

/// The targets of a regression.
func values(of batch: Minibatch<Double>) -> Tensor<Double> {
  guard case .values(let values) = batch.targets else { return Tensor.zeros(shape: [0]) }
  return values
}
