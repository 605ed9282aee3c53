import XCTest

import Tensors

final class ArithmeticKernelTests: XCTestCase {
  func testCombinations() {
    checkCombinations(Float.self)
    checkCombinations(Double.self)
  }

  private func checkCombinations<Scalar: TensorScalar>(_: Scalar.Type) {
    let optimized = Kernels<Scalar>.current
    let plain = Kernels<Scalar>.plain
    let pairs = [
      (optimized.add, plain.add), (optimized.subtract, plain.subtract), (optimized.multiply, plain.multiply),
      (optimized.divide, plain.divide), (optimized.maximum, plain.maximum), (optimized.minimum, plain.minimum),
      (optimized.less, plain.less), (optimized.lessOrEqual, plain.lessOrEqual), (optimized.equal, plain.equal),
    ]
    for columns in raggedSizes {
      let rows = 3
      var x = sampleScalars(rows * columns, seed: 1) as [Scalar]
      let y = sampleScalars(rows * columns, seed: 2) as [Scalar]
      x[0] = y[0]
      x[rows * columns - 1] = .nan
      // Each operand as a matrix, as one repeated row, as one repeated column and as one scalar.
      let steps = [(columns, 1), (0, 1), (1, 0), (0, 0)]
      for (index, (optimized, plain)) in pairs.enumerated() {
        for (xRow, xColumn) in steps {
          for (yRow, yColumn) in steps {
            expectSameScalars(
              rows * columns, tolerance: 1, note: "combination \(index), steps \((xRow, xColumn, yRow, yColumn))",
              { optimized(rows, columns, x, xRow, xColumn, y, yRow, yColumn, $0) },
              { plain(rows, columns, x, xRow, xColumn, y, yRow, yColumn, $0) })
          }
        }
        expectSameScalars(
          rows * columns, initial: x, tolerance: 1, note: "combination \(index) in place",
          { optimized(rows, columns, $0, columns, 1, y, columns, 1, $0) },
          { plain(rows, columns, $0, columns, 1, y, columns, 1, $0) })
      }
    }
  }

  func testAddScaled() {
    for count in raggedSizes {
      let x = sampleScalars(count, seed: 3) as [Float]
      expectSameScalars(
        count, initial: sampleScalars(count, seed: 4), { Kernels.current.addScaled(count, 0.3, x, $0) },
        { Kernels.plain.addScaled(count, 0.3, x, $0) })
    }
  }

  func testFunctions() {
    checkFunctions(Float.self)
    checkFunctions(Double.self)
  }

  private func checkFunctions<Scalar: TensorScalar>(_: Scalar.Type) {
    let optimized = Kernels<Scalar>.current
    let plain = Kernels<Scalar>.plain
    let pairs = [
      (optimized.exponential, plain.exponential), (optimized.logarithm, plain.logarithm),
      (optimized.squareRoot, plain.squareRoot), (optimized.absoluteValue, plain.absoluteValue),
      (optimized.relu, plain.relu), (optimized.sigmoid, plain.sigmoid),
      (optimized.hyperbolicTangent, plain.hyperbolicTangent),
    ]
    let extremes: [Scalar] = [0, -0.0, 1e-30, -1e-30, 20, -20, 100, -100, 1e4, -1e4, .infinity, -.infinity, .nan]
    for (index, (optimized, plain)) in pairs.enumerated() {
      for count in raggedSizes {
        let x = sampleScalars(count, seed: 5, in: -8...8) as [Scalar]
        expectSameScalars(count, note: "function \(index)", { optimized(count, x, $0) }, { plain(count, x, $0) })
        expectSameScalars(
          count, initial: x, note: "function \(index) in place", { optimized(count, $0, $0) }, { plain(count, $0, $0) })
      }
      // The derivative of exp is itself, so that its error grows with x.
      expectSameScalars(
        extremes.count, tolerance: 16, note: "function \(index)", { optimized(extremes.count, extremes, $0) },
        { plain(extremes.count, extremes, $0) })
    }
  }

  func testFunctionsKeepRelativePrecisionNearZero() {
    checkRelativePrecision(Float.self, smallest: 1e-36)
    checkRelativePrecision(Double.self, smallest: 1e-300)
  }

  private func checkRelativePrecision<Scalar: TensorScalar>(_: Scalar.Type, smallest: Scalar) {
    var x: [Scalar] = []
    var magnitude: Scalar = 1
    while magnitude > smallest {
      x += [magnitude, -magnitude]
      magnitude *= 0.7
    }
    var tangents = x
    Kernels<Scalar>.current.hyperbolicTangent(x.count, x, &tangents)
    for (x, tangent) in zip(x, tangents) {
      let expected = tanh(x)
      XCTAssertLessThanOrEqual((tangent - expected).magnitude, 4 * expected.ulp, "tanh \(x)")
    }
    // Down to where a sigmoid is no longer a normal number.
    let negative = (0..<80).map { -Scalar($0) }
    var sigmoids = negative
    Kernels<Scalar>.current.sigmoid(negative.count, negative, &sigmoids)
    for (x, sigmoid) in zip(negative, sigmoids) {
      let expected = Scalar(1 / (1 + exp(-Double(x))))
      XCTAssertLessThanOrEqual((sigmoid - expected).magnitude, 64 * expected.ulp, "sigmoid \(x)")
    }
  }

  func testExponentialIsExactToTheLastDigits() {
    // Every binary order of magnitude up to the greatest and the least results, subnormal ones included.
    let x = (-1480...1418).map { Double($0) / 2 }
    var powers = x
    Kernels<Double>.current.exponential(x.count, x, &powers)
    for (x, power) in zip(x, powers) {
      XCTAssertLessThanOrEqual((power - exp(x)).magnitude, 2 * exp(x).ulp, "exp \(x)")
    }
    XCTAssertEqual(Tensors.exp(Tensor<Double>([710, -746])).scalars, [.infinity, 0])
  }
}
