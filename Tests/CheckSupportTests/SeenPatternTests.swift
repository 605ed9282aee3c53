import CheckRecords
import CheckSupport
import Tensors
import XCTest

final class SeenPatternTests: XCTestCase {
  private let expected: [Double] = [0.5, -3, 8]

  func testFactorsOfTwo() {
    XCTAssertEqual(pattern(times: 2)?.sentence, "Every number is twice what was expected.")
    XCTAssertEqual(pattern(times: 0.5)?.pattern, .half)
    XCTAssertEqual(pattern(times: -2)?.pattern, .minusTwice)
    XCTAssertEqual(pattern(times: -0.5)?.pattern, .minusHalf)
    XCTAssertEqual(pattern(times: -1)?.pattern, .negative)
    XCTAssertEqual(SeenPattern(received: Tensor(6), expected: Tensor(3))?.sentence, "It is twice what was expected.")
  }

  func testTheNumberOfSamples() {
    XCTAssertEqual(
      pattern(times: 7, sampleCount: 7)?.sentence,
      "Every number is 7 times what was expected, and there are 7 samples.")
    XCTAssertEqual(pattern(times: 7, sampleCount: 7)?.pattern, .timesSampleCount)
    XCTAssertEqual(pattern(times: 1 / 7, sampleCount: 7)?.pattern, .dividedBySampleCount)
    XCTAssertNil(pattern(times: 7), "Without a mean there is no such pattern.")
    XCTAssertEqual(pattern(times: 2, sampleCount: 2)?.pattern, .twice)
  }

  func testOtherFactorsAreNoPattern() {
    for factor in [1, 3, 1.999, 2.001, -1.5, 1e9] { XCTAssertNil(pattern(times: factor), "\(factor)") }
  }

  func testOneNumberThatDoesNotFitBreaksThePattern() {
    XCTAssertNil(pattern([1, -6, 17], expected))
    XCTAssertNil(pattern([1, 6, 16], expected))
    XCTAssertNil(pattern([1.5, -2, 9.01], expected))
    XCTAssertNil(pattern([8, -3, 0.51], expected))
  }

  func testZerosAndWhatIsNotFinite() {
    XCTAssertEqual(pattern([0, -0.0, 0], expected), .zeros)
    for bad in [Double.nan, .infinity, -.infinity] { XCTAssertEqual(pattern([1, bad, 16], expected), .notFinite) }
  }

  func testTooLittleTells() {
    XCTAssertNil(pattern([], []))
    XCTAssertNil(pattern([1, 2], [0, 0]), "Nothing is a multiple of 0.")
    XCTAssertNil(pattern([1e-9, 1], [5e-10, 0]))
    XCTAssertNil(pattern([1, 2], [.nan, 1]))
    XCTAssertNil(pattern([0], [3]), "One number that is 0 says so itself.")
    XCTAssertNil(pattern([1, 2], [1, 2, 3]))
  }

  func testOneAmountIsAddedToAll() {
    XCTAssertEqual(pattern([1.5, -2, 9], expected), .offset)
    XCTAssertNil(pattern([2, 3], [1, 2]), "Two numbers may be off by the same amount by chance.")
    XCTAssertNil(pattern([3, 3, 3], [1, 1, 1]), "Equal numbers don't tell a sum from a product.")
  }

  func testATransposedMatrix() {
    let matrix = Tensor<Double>([[1, 2, 3], [4, 5, 7]])
    XCTAssertEqual(SeenPattern(received: matrix.transposed(), expected: matrix)?.pattern, .transposed)
    let square = Tensor<Double>([[1, 2], [3, 4]])
    XCTAssertEqual(SeenPattern(received: square.transposed(), expected: square)?.pattern, .transposed)
    XCTAssertNil(SeenPattern(received: Tensor([[1], [2]]), expected: Tensor([[1, 2]])), "A column has only a shape.")
    XCTAssertNil(SeenPattern(received: Tensor([[1, 4], [2, 5], [3, 8]]), expected: matrix))
  }

  func testAReshapedMatrixIsNoTransposedOne() {
    let matrix = Tensor<Double>([[1, 2, 3], [4, 5, 6]])
    let reshaped = Tensor<Double>([[1, 2], [3, 4], [5, 6]])
    XCTAssertEqual(SeenPattern(received: reshaped, expected: matrix.transposed())?.pattern, .transposesOrder)
  }

  func testASymmetricMatrixHasNoTransposeToSpeakOf() {
    let right = Tensor<Double>([[1, 2], [2, 5]])
    XCTAssertNil(SeenPattern(received: Tensor([[1, 2 + 1e-7], [2, 5]]), expected: right))
  }

  func testReversedOrder() {
    XCTAssertEqual(pattern([8, -3, 0.5], expected), .reversedOrder)
    XCTAssertNil(pattern([2, 1], [1, 2]), "Of two classes, the other one's probability is 1 − p.")
    XCTAssertNil(pattern([1, 2, 1 + 1e-7], [1, 2, 1]))
  }

  func testTwoPatternsAreNone() {
    XCTAssertNil(pattern([1, 0, -1], [-1, 0, 1]), "Reversed, or negative?")
    XCTAssertNil(pattern([3, 2, 1, 0], [0, 1, 2, 3]).flatMap { $0 == .negative ? $0 : nil })
  }

  func testColumnsThatSumToOne() {
    let right = Tensor<Double>([[0.7, 0.2, 0.1], [0.3, 0.3, 0.4]])
    let down = Tensor<Double>([[0.6, 0.4, 0.1], [0.4, 0.6, 0.9]])
    XCTAssertEqual(SeenPattern(received: down, expected: right)?.pattern, .columnsSumToOne)
    XCTAssertNil(SeenPattern(received: right, expected: down))
    let square = Tensor<Double>([[0.8, 0.2], [0.3, 0.7]])
    XCTAssertEqual(SeenPattern(received: square.transposed(), expected: square)?.pattern, .transposed)
  }

  func testIntegersReadFromTheWrongEnd() {
    XCTAssertEqual(SeenPattern(received: [33_554_432], expected: [2])?.pattern, .reversedBytes)
    XCTAssertEqual(SeenPattern(received: [469_762_048, 0], expected: [28, 0])?.pattern, .reversedBytes)
    XCTAssertEqual(SeenPattern(received: [-16_777_216], expected: [255])?.pattern, .reversedBytes)
    XCTAssertEqual(SeenPattern(received: [2.byteSwapped], expected: [2])?.pattern, .reversedBytes)
    XCTAssertNil(SeenPattern(received: [512], expected: [2]), "Two bytes are too few to tell.")
    XCTAssertNil(SeenPattern(received: [33_554_432, 4], expected: [2, 3]))
    XCTAssertNil(SeenPattern(received: [], expected: [2]))
  }

  private func pattern(_ received: [Double], _ expected: [Double]) -> ErrorPattern? {
    SeenPattern(received: Tensor(received), expected: Tensor(expected))?.pattern
  }

  private func pattern(times factor: Double, sampleCount: Int? = nil) -> SeenPattern? {
    SeenPattern(received: Tensor(expected.map { factor * $0 }), expected: Tensor(expected), sampleCount: sampleCount)
  }
}
