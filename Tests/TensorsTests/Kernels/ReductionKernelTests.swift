import XCTest

import Tensors

final class ReductionKernelTests: XCTestCase {
  func testReductions() {
    checkReductions(Float.self)
    checkReductions(Double.self)
  }

  private func checkReductions<Scalar: TensorScalar>(_: Scalar.Type) {
    let optimized = Kernels<Scalar>.current
    let plain = Kernels<Scalar>.plain
    for outer in [1, 3] {
      for length in raggedSizes {
        for inner in raggedSizes {
          let x = sampleScalars(outer * length * inner, seed: 1) as [Scalar]
          expectSameScalars(
            outer * inner, tolerance: Scalar(length), { optimized.sumAlongAxis(outer, length, inner, x, $0) },
            { plain.sumAlongAxis(outer, length, inner, x, $0) })
          expectSameScalars(
            outer * inner, tolerance: 0, { optimized.maximumAlongAxis(outer, length, inner, x, $0) },
            { plain.maximumAlongAxis(outer, length, inner, x, $0) })
          expectSameScalars(
            outer * inner, tolerance: 0, { optimized.minimumAlongAxis(outer, length, inner, x, $0) },
            { plain.minimumAlongAxis(outer, length, inner, x, $0) })
          var actual = Array(repeating: -1, count: outer * inner)
          var expected = actual
          optimized.argmaxAlongAxis(outer, length, inner, x, &actual)
          plain.argmaxAlongAxis(outer, length, inner, x, &expected)
          XCTAssertEqual(actual, expected)
        }
      }
    }
  }

  func testSums() {
    for count in raggedSizes + [0, 4095, 4097, 100_000] {
      let x = sampleScalars(count, seed: 1) as [Float]
      let y = sampleScalars(count, seed: 2) as [Float]
      // Each of up to 4096 scalars of a block may round; the blocks' sums are added as doubles.
      let tolerance = 1e-6 * Float(count).squareRoot()
      XCTAssertEqual(Kernels.current.sum(count, x), Kernels.plain.sum(count, x), accuracy: tolerance)
      XCTAssertEqual(
        Kernels.current.dotProduct(count, x, y), Kernels.plain.dotProduct(count, x, y), accuracy: tolerance)
    }
  }

  func testLongSumsOfFloatsStayPrecise() {
    // Added one by one, ten million tenths would be 1,087,937.
    let x = [Float](repeating: 0.1, count: 10_000_000)
    XCTAssertEqual(Kernels.current.sum(x.count, x), 1_000_000, accuracy: 10)
  }

  func testAllEqualFindsADifferenceAnywhere() {
    for count in raggedSizes {
      let x = sampleScalars(count, seed: 1) as [Float]
      XCTAssertTrue(Kernels.current.allEqual(count, x, x))
      for index in [0, count / 2, count - 1] {
        for other in [Float.nan, 2] {
          var y = x
          y[index] = other
          XCTAssertFalse(Kernels.current.allEqual(count, x, y))
          XCTAssertFalse(Kernels.plain.allEqual(count, x, y))
        }
      }
    }
  }

  func testAllFiniteFindsAStrangerAnywhere() {
    for count in raggedSizes {
      var x = sampleScalars(count, seed: 1) as [Double]
      XCTAssertTrue(Kernels.current.allFinite(count, x))
      for stranger in [Double.nan, .infinity, -.infinity] {
        for index in [0, count / 2, count - 1] {
          let ordinary = x[index]
          x[index] = stranger
          XCTAssertFalse(Kernels.current.allFinite(count, x))
          x[index] = ordinary
        }
      }
    }
    XCTAssertTrue(Kernels<Double>.current.allFinite(1, [.greatestFiniteMagnitude]))
  }
}
