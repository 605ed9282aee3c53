import XCTest

import Tensors

final class MatrixKernelTests: XCTestCase {
  func testMatrixProductOfRaggedSizes() {
    for m in raggedSizes {
      for n in raggedSizes {
        for k in raggedSizes {
          checkMatrixProduct(Float.self, m, n, k, forEachInstructionSet { .optimized(for: $0) })
          checkMatrixProduct(Double.self, m, n, k, forEachInstructionSet { .optimized(for: $0) })
        }
      }
    }
  }

  func testMatrixProductOfSeveralBlocks() {
    // More than one block of each kind: 252 rows, 1024 columns, 256 deep.
    checkMatrixProduct(Float.self, 17, 1047, 20, forEachInstructionSet { .optimized(for: $0) })
    checkMatrixProduct(Double.self, 300, 20, 531, forEachInstructionSet { .optimized(for: $0) })
  }

  func testMatrixProductOfEmptyMatrices() {
    let kernels = Kernels<Float>.current
    var result: [Float] = [1, 2]
    kernels.matrixProduct(false, false, 1, 2, 0, [], [], true, &result)
    XCTAssertEqual(result, [1, 2])
    kernels.matrixProduct(false, false, 1, 2, 0, [], [], false, &result)
    XCTAssertEqual(result, [0, 0])
    kernels.matrixProduct(false, false, 0, 2, 3, [], [1, 2, 3, 4, 5, 6], false, &result)
  }

  private func checkMatrixProduct<Scalar: TensorScalar>(
    _: Scalar.Type, _ m: Int, _ n: Int, _ k: Int, _ variants: [Kernels<Scalar>]
  ) {
    let left = sampleScalars(m * k, seed: 1) as [Scalar]
    let right = sampleScalars(k * n, seed: 2) as [Scalar]
    let initial = sampleScalars(m * n, seed: 3) as [Scalar]
    for (transposingLeft, transposingRight) in [(false, false), (false, true), (true, false), (true, true)] {
      for adds in [false, true] {
        var expected = initial
        Kernels.plain.matrixProduct(transposingLeft, transposingRight, m, n, k, left, right, adds, &expected)
        for (index, kernels) in variants.enumerated() {
          // Each of k additions may round.
          expectSameScalars(
            m * n, initial: initial, tolerance: Scalar(k) + 2,
            note: "\(m)×\(n)×\(k), transposing \(transposingLeft), \(transposingRight), adds \(adds), variant \(index)",
            { kernels.matrixProduct(transposingLeft, transposingRight, m, n, k, left, right, adds, $0) },
            { $0.update(from: expected, count: m * n) })
        }
      }
    }
  }

  func testTranspose() {
    for rows in raggedSizes {
      for columns in raggedSizes {
        let x = sampleScalars(rows * columns, seed: 1) as [Double]
        expectSameScalars(
          rows * columns, tolerance: 0, { Kernels.current.transpose(rows, columns, x, $0) },
          { Kernels.plain.transpose(rows, columns, x, $0) })
      }
    }
  }
}
