import Foundation
import XCTest

import Tensors

final class RandomTests: XCTestCase {
  /// The vectors of rand_xoshiro, which come from the authors' C code.
  func testGeneratorGivesThePublishedNumbers() throws {
    var generator = try XCTUnwrap(SeededRandomNumberGenerator(state: (1, 2, 3, 4)))
    let numbers = (0..<10).map { _ in generator.next() }
    XCTAssertEqual(
      numbers,
      [
        11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360, 607_988_272_756_665_600,
        16_172_922_978_634_559_625, 8_476_171_486_693_032_832, 10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
      ])
  }

  func testSeedsAreMixedByThePublishedGenerator() {
    var mixer = SplitMix64(state: 1_234_567)
    XCTAssertEqual(
      (0..<5).map { _ in mixer.next() },
      [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
      ])
  }

  func testTheSameSeedGivesTheSameTensor() {
    var first = SeededRandomNumberGenerator(seed: 7)
    var second = SeededRandomNumberGenerator(seed: 7)
    var third = SeededRandomNumberGenerator(seed: 8)
    let x = Tensor<Double>.random(shape: [100], using: &first)
    XCTAssertEqual(x, .random(shape: [100], using: &second))
    XCTAssertNotEqual(x, .random(shape: [100], using: &third))
    XCTAssertNotEqual(x, .random(shape: [100], using: &first))
    XCTAssertEqual(first == second, false)
  }

  func testBothPrecisionsDrawTheSameNumbers() {
    var first = SeededRandomNumberGenerator(seed: 7)
    var second = first
    let doubles = Tensor<Double>.randomNormal(shape: [101], using: &first)
    let floats = Tensor<Float>.randomNormal(shape: [101], using: &second)
    XCTAssertEqual(doubles.scalars.map(Float.init), floats.scalars)
    XCTAssertEqual(first, second)
  }

  func testAnyGeneratorWillDo() {
    var system = SystemRandomNumberGenerator()
    XCTAssertEqual(Tensor<Float>.random(shape: [2, 3], using: &system).shape, [2, 3])
    XCTAssertEqual(Tensor<Float>.randomNormal(shape: [3], using: &system).count, 3)
  }

  func testUniformNumbersFillTheirRange() {
    var random = SeededRandomNumberGenerator(seed: 1)
    let x = Tensor<Float>.random(shape: [100_000], in: -2...6, using: &random)
    XCTAssertGreaterThanOrEqual(x.minimum(), -2)
    XCTAssertLessThanOrEqual(x.maximum(), 6)
    // Five standard errors of the mean and of the variance of a uniform distribution.
    XCTAssertEqual(x.mean(), 2, accuracy: 0.04)
    XCTAssertEqual(x.variance(alongAxis: 0)[], 64 / 12, accuracy: 0.08)
    // Each of ten bins gets a tenth: five standard errors are 475.
    var counts = Array(repeating: 0, count: 10)
    for scalar in x.scalars { counts[min(9, Int((scalar + 2) / 0.8))] += 1 }
    for count in counts { XCTAssertEqual(Double(count), 10_000, accuracy: 475) }
  }

  func testARangeOfOneNumber() {
    var random = SeededRandomNumberGenerator(seed: 1)
    XCTAssertEqual(Tensor<Float>.random(shape: [3], in: 0.1...0.1, using: &random), Tensor([0.1, 0.1, 0.1]))
  }

  func testTheGreatestRangeDoesNotOverflow() {
    var random = SeededRandomNumberGenerator(seed: 1)
    let greatest = Double.greatestFiniteMagnitude
    XCTAssertTrue(Tensor<Double>.random(shape: [100], in: -greatest...greatest, using: &random).allFinite)
  }

  func testNormalNumbersAreNormal() {
    var random = SeededRandomNumberGenerator(seed: 1)
    let x = Tensor<Double>.randomNormal(shape: [100_001], mean: 3, standardDeviation: 2, using: &random)
    let standardized = (x - 3) / 2
    let count = Double(x.count)
    // Five standard errors of each moment: those of a standard normal distribution are 0, 1, 0 and 3.
    XCTAssertEqual(standardized.mean(), 0, accuracy: 5 / count.squareRoot())
    XCTAssertEqual((standardized * standardized).mean(), 1, accuracy: 5 * (2 / count).squareRoot())
    XCTAssertEqual((standardized * standardized * standardized).mean(), 0, accuracy: 5 * (15 / count).squareRoot())
    let fourth = standardized * standardized * standardized * standardized
    XCTAssertEqual(fourth.mean(), 3, accuracy: 5 * (96 / count).squareRoot())
    XCTAssertTrue(x.allFinite)
  }

  func testConsecutiveNumbersAreNotCorrelated() {
    var random = SeededRandomNumberGenerator(seed: 1)
    for x in [
      Tensor<Double>.random(shape: [100_000], using: &random),
      Tensor<Double>.randomNormal(shape: [100_000], using: &random),
    ] {
      let correlation = x[rows: 1...].dot(x[rows: ..<99_999]) / x.dot(x)
      XCTAssertEqual(correlation, 0, accuracy: 5 / 100_000.0.squareRoot())
    }
  }

  func testAGeneratorIsTakenUpWhereItStopped() throws {
    let encoder = PropertyListEncoder()
    encoder.outputFormat = .binary
    for seed: UInt64 in [0, 1, .max] {
      var random = SeededRandomNumberGenerator(seed: seed)
      _ = random.next()
      var decoded = try PropertyListDecoder().decode(SeededRandomNumberGenerator.self, from: encoder.encode(random))
      XCTAssertEqual(decoded, random)
      XCTAssertEqual(decoded.next(), random.next())
    }
  }

  func testStatesThatNoGeneratorIsInAreRefused() throws {
    for state in [[0, 0, 0, 0], [1, 2, 3], [1, 2, 3, 4, 5]] as [[Int64]] {
      let data = try PropertyListEncoder().encode(state)
      XCTAssertThrowsError(try PropertyListDecoder().decode(SeededRandomNumberGenerator.self, from: data)) {
        XCTAssertTrue($0 is DecodingError)
      }
    }
  }
}
