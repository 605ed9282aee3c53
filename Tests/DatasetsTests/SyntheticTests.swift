import Datasets
import Tensors
import XCTest

final class SyntheticTests: XCTestCase {
  private var random = SeededRandomNumberGenerator(seed: 3)

  private func points(_ dataset: Dataset<Double>) -> [(x: Double, y: Double, label: Int)] {
    let scalars = dataset.allSamples.features.scalars
    return dataset.labels.enumerated().map { (scalars[2 * $0], scalars[2 * $0 + 1], $1) }
  }

  func testTwoMoons() {
    let moons = Dataset<Double>.twoMoons(count: 1001, noise: 0, using: &random)
    XCTAssertEqual(moons.classSizes, [501, 500])
    XCTAssertEqual(moons.sampleShape, [2])
    for (x, y, label) in points(moons) {
      let (dx, dy) = label == 0 ? (x, y) : (x - 1, y - 0.5)
      XCTAssertEqual(dx * dx + dy * dy, 1, accuracy: 1e-12)
      XCTAssertTrue(label == 0 ? y >= 0 : y <= 0.5)
    }
  }

  func testCircles() {
    for (x, y, label) in points(.circles(count: 100, innerRadius: 0.4, noise: 0, using: &random)) {
      XCTAssertEqual((x * x + y * y).squareRoot(), label == 0 ? 1 : 0.4, accuracy: 1e-12)
    }
  }

  func testSpirals() {
    let spirals = Dataset<Double>.spirals(count: 300, arms: 3, turns: 1, noise: 0, using: &random)
    XCTAssertEqual(spirals.classSizes, [100, 100, 100])
    for (x, y, label) in points(spirals) {
      let radius = (x * x + y * y).squareRoot()
      XCTAssertLessThanOrEqual(radius, 1 + 1e-12)
      let angle = 2 * Double.pi * (radius + Double(label) / 3)
      XCTAssertEqual(x, radius * sin(angle), accuracy: 1e-9)
      XCTAssertEqual(y, radius * cos(angle), accuracy: 1e-9)
    }
  }

  func testBlobs() {
    let blobs = Dataset<Double>.blobs(
      count: 6000, centers: [(0, 0), (10, 0), (0, 10)], standardDeviation: 2, using: &random)
    for (label, center) in [(0.0, 0.0), (10, 0), (0, 10)].enumerated() {
      let members = points(blobs).filter { $0.label == label }
      let mean = members.reduce(0) { $0 + $1.x } / Double(members.count)
      let variance = members.reduce(0) { $0 + ($1.y - center.1) * ($1.y - center.1) } / Double(members.count)
      XCTAssertEqual(mean, center.0, accuracy: 4 * 2 / 2000.0.squareRoot())
      XCTAssertEqual(variance, 4, accuracy: 0.6)
    }
  }

  func testXOR() {
    for (x, y, label) in points(.xor(count: 500, noise: 0, using: &random)) {
      XCTAssertEqual(label, x * y > 0 ? 0 : 1)
      XCTAssertTrue((0.1...1).contains(abs(x)) && (0.1...1).contains(abs(y)))
    }
  }

  func testTheSeedDecidesInBothPrecisions() {
    func moons<Scalar>(_ type: Scalar.Type) -> [Scalar] where Scalar: TensorScalar {
      var random = SeededRandomNumberGenerator(seed: 5)
      return Dataset<Scalar>.twoMoons(count: 100, using: &random).allSamples.features.scalars
    }
    XCTAssertEqual(moons(Double.self), moons(Double.self))
    XCTAssertEqual(moons(Float.self), moons(Double.self).map { Float($0) })
    let first = Dataset<Double>.twoMoons(count: 100, using: &random).allSamples.features
    XCTAssertNotEqual(first, Dataset<Double>.twoMoons(count: 100, using: &random).allSamples.features)
  }

  func testDigits() {
    var (first, second) = (SeededRandomNumberGenerator(seed: 1), SeededRandomNumberGenerator(seed: 1))
    let digits = Dataset<Float>.digits(count: 1000, using: &first)
    XCTAssertEqual(digits.sampleShape, [28, 28])
    XCTAssertEqual(digits.classSizes, [Int](repeating: 100, count: 10))
    XCTAssertEqual(digits.allSamples.features, Dataset<Float>.digits(count: 1000, using: &second).allSamples.features)
    XCTAssertEqual(digits.labels.count, 1000)
    var images: Set<[UInt8]> = []
    for index in 0..<digits.count {
      let bytes = Array(digits.bytes(ofSample: index) ?? [])
      images.insert(bytes)
      let ink = bytes.count { $0 > 100 }
      XCTAssertTrue((8..<400).contains(ink), "Image \(index) has \(ink) dark pixels.")
    }
    XCTAssertEqual(images.count, 1000)
  }

  /// A digit is most like the mean of its own class more often than by chance, but far from always: neither noise nor easy.
  func testDigitsAreNeitherNoiseNorEasy() {
    let digits = Dataset<Float>.digits(count: 1500, using: &random).flattened()
    let training = digits.prefix(1000)
    var means = [[Float]](repeating: [Float](repeating: 0, count: 784), count: 10)
    for batch in training.minibatches(of: 1) {
      for (index, value) in batch.features.scalars.enumerated() { means[batch.labels[0]][index] += value / 100 }
    }
    var right = 0
    for batch in digits.samples(at: 1000..<1500).minibatches(of: 1) {
      let distances = means.map { mean in
        zip(mean, batch.features.scalars).reduce(Float(0)) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      }
      if distances.firstIndex(of: distances.min() ?? 0) == batch.labels[0] { right += 1 }
    }
    XCTAssertTrue((200..<425).contains(right), "The nearest mean is right for \(right) of 500.")
  }
}
