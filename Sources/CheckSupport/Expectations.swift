import CheckRecords
import LabContracts
import LabRemoting
import Tensors
import XCTest

/// What a check expects. Each expectation names what it looks at, and says what was received.
extension LabChecks {
  /// Expects two values to be equal.
  public func expectEqual<Value: Equatable>(
    _ received: Value, _ expected: Value, _ what: String, hint: String? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) {
    guard received != expected else { return }
    fail(
      "\(what) is \("\(received)".prefix(300)).", expected: "\(expected)", pattern: integerPattern(received, expected),
      comparison: ValueComparison(received: "\(received)", expected: "\(expected)"), hint: hint, file: file, line: line)
  }

  /// Expects a condition to hold; `otherwise` says what was received.
  public func expect(
    _ condition: Bool, otherwise message: String, hint: String? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) {
    guard !condition else { return }
    fail(message, hint: hint, file: file, line: line)
  }

  /// Expects |received − expected| ≤ relative · max(1, |expected|).
  public func expectClose(
    _ received: Double, _ expected: Double, relative tolerance: Double = 1e-9, _ what: String,
    sampleCount: Int? = nil, hint: String? = nil, file: StaticString = #filePath, line: UInt = #line
  ) {
    expectClose(
      Tensor(received), Tensor(expected), relative: tolerance, what, sampleCount: sampleCount, hint: hint, file: file,
      line: line)
  }

  /// Expects the same shape, and |received − expected| ≤ relative · max(1, |expected|) at every index.
  ///
  /// `what` names the task, the input and the value; the index follows. With a `sampleCount`, a message also recognises a
  /// division by the number of samples that is missing or made twice.
  public func expectClose(
    _ received: Tensor<Double>, _ expected: Tensor<Double>, relative tolerance: Double = 1e-9, _ what: String,
    sampleCount: Int? = nil, hint: String? = nil, file: StaticString = #filePath, line: UInt = #line
  ) {
    guard hasShape(received, of: expected, what, file: file, line: line) else { return }
    let wrong = wrongIndices(received, expected, relative: tolerance)
    guard let first = wrong.first else { return }
    failAt(
      first, among: wrong, received, expected, what, sampleCount: sampleCount, hint: hint, file: file, line: line)
  }

  /// Expects the same number of scalars, each within the tolerance.
  public func expectClose(
    _ received: [Double], _ expected: [Double], relative tolerance: Double = 1e-9, _ what: String,
    hint: String? = nil, file: StaticString = #filePath, line: UInt = #line
  ) {
    guard received.count == expected.count else {
      return fail(
        "\(what) has \(received.count) entries.", expected: "\(expected.count) entries", hint: hint, file: file,
        line: line)
    }
    expectClose(
      Tensor(received), Tensor(expected), relative: tolerance, what, hint: hint, file: file, line: line)
  }

  /// Expects the parameters of two models to agree.
  public func expectClose(
    _ received: LinearModel, _ expected: LinearModel, relative tolerance: Double = 1e-9, _ what: String,
    sampleCount: Int? = nil, hint: String? = nil, file: StaticString = #filePath, line: UInt = #line
  ) {
    expectClose(
      received.weights, expected.weights, relative: tolerance, "\(what).weights", sampleCount: sampleCount, hint: hint,
      file: file, line: line)
    expectClose(
      received.bias, expected.bias, relative: tolerance, "\(what).bias", sampleCount: sampleCount, hint: hint,
      file: file, line: line)
  }

  /// The indices where |received − expected| > relative · max(1, |expected|), or either is NaN; the shapes are equal.
  func wrongIndices(_ received: Tensor<Double>, _ expected: Tensor<Double>, relative tolerance: Double) -> [Int] {
    expected.scalars.indices.filter { index in
      let (received, expected) = (received.scalars[index], expected.scalars[index])
      return !(abs(received - expected) <= tolerance * max(1, abs(expected)))
    }
  }

  /// Expects the shape that `expected` has.
  func hasShape(
    _ received: Tensor<Double>, of expected: Tensor<Double>, _ what: String, file: StaticString, line: UInt
  ) -> Bool {
    guard received.shape != expected.shape else { return true }
    fail(
      "\(what) has shape \(received.shape).", expected: "shape \(expected.shape)",
      pattern: SeenPattern(received: received, expected: expected),
      hint: "Print the shape of what you return, and read in the stub's comment which one it has.", file: file,
      line: line)
    return false
  }

  /// Fails because of one scalar of those that are wrong, and names the pattern that all show, if they show one.
  func failAt(
    _ index: Int, among wrong: [Int], _ received: Tensor<Double>, _ expected: Tensor<Double>, _ what: String,
    sampleCount: Int?, hint: String?, file: StaticString, line: UInt
  ) {
    let place = { index in
      received.shape.rank == 0 ? "" : "\(subscripts(of: index, in: Array(received.shape)))"
    }
    fail(
      "\(what)\(place(index)) is \(received.scalars[index].shown).", expected: "\(expected.scalars[index])",
      pattern: SeenPattern(received: received, expected: expected, sampleCount: sampleCount),
      comparison: ValueComparison(
        received: received.scalars, expected: expected.scalars, wrong: wrong, place: place),
      hint: hint, file: file, line: line)
  }

  /// The pattern of two unequal integers, or lists of such.
  private func integerPattern<Value>(_ received: Value, _ expected: Value) -> SeenPattern? {
    switch (received, expected) {
    case (let received as Int, let expected as Int): SeenPattern(received: [received], expected: [expected])
    case (let received as [Int], let expected as [Int]): SeenPattern(received: received, expected: expected)
    default: nil
    }
  }
}
