import XCTest

import Tensors

final class TrainingKernelTests: XCTestCase {
  func testActivations() {
    checkActivations(Float.self)
    checkActivations(Double.self)
  }

  private func checkActivations<Scalar: TensorScalar>(_: Scalar.Type) {
    let optimized = Kernels<Scalar>.current
    let plain = Kernels<Scalar>.plain
    let activations = [
      (optimized.addBias, plain.addBias), (optimized.addBiasReLU, plain.addBiasReLU),
      (optimized.addBiasSigmoid, plain.addBiasSigmoid),
      (optimized.addBiasHyperbolicTangent, plain.addBiasHyperbolicTangent),
    ]
    let derivatives = [
      (optimized.multiplyByReLUDerivative, plain.multiplyByReLUDerivative),
      (optimized.multiplyBySigmoidDerivative, plain.multiplyBySigmoidDerivative),
      (optimized.multiplyByHyperbolicTangentDerivative, plain.multiplyByHyperbolicTangentDerivative),
    ]
    for columns in raggedSizes {
      let rows = 3
      let count = rows * columns
      let bias = sampleScalars(columns, seed: 1) as [Scalar]
      let x = sampleScalars(count, seed: 2, in: -4...4) as [Scalar]
      for (index, (optimized, plain)) in activations.enumerated() {
        expectSameScalars(
          count, initial: x, note: "activation \(index)", { optimized(rows, columns, bias, $0) },
          { plain(rows, columns, bias, $0) })
      }
      expectSameScalars(
        count, initial: x, { optimized.addBiasLeakyReLU(rows, columns, 0.1, bias, $0) },
        { plain.addBiasLeakyReLU(rows, columns, 0.1, bias, $0) })
      expectSameScalars(count, { optimized.leakyReLU(count, 0.1, x, $0) }, { plain.leakyReLU(count, 0.1, x, $0) })

      let gradient = sampleScalars(count, seed: 3) as [Scalar]
      for (index, (optimized, plain)) in derivatives.enumerated() {
        expectSameScalars(
          count, initial: gradient, tolerance: 32, note: "derivative \(index)", { optimized(count, x, $0) },
          { plain(count, x, $0) })
      }
      expectSameScalars(
        count, initial: gradient, { optimized.multiplyByLeakyReLUDerivative(count, 0.1, x, $0) },
        { plain.multiplyByLeakyReLUDerivative(count, 0.1, x, $0) })
    }
  }

  func testDropout() {
    for count in raggedSizes {
      let x = sampleScalars(count, seed: 1) as [Float]
      for probability in [0, 0.25, 0.999] {
        let seed: UInt64 = 0x0123_4567_89ab_cdef
        expectSameScalars(
          count, { Kernels.current.dropout(count, probability, seed, x, $0) },
          { Kernels.plain.dropout(count, probability, seed, x, $0) })
      }
    }
  }

  func testSoftmaxAndCrossEntropy() {
    checkSoftmax(Float.self)
    checkSoftmax(Double.self)
  }

  private func checkSoftmax<Scalar: TensorScalar>(_: Scalar.Type) {
    for rows in raggedSizes {
      for columns in raggedSizes {
        var x = sampleScalars(rows * columns, seed: 1, in: -4...4) as [Scalar]
        // A row whose exponentials would overflow.
        for column in 0..<columns { x[column] *= 1e4 }
        let labels = (0..<rows).map { $0 * 7 % columns }
        expectSameScalars(
          rows * columns, initial: x, { Kernels.current.softmax(rows, columns, $0) },
          { Kernels.plain.softmax(rows, columns, $0) })
        var (loss, expectedLoss): (Scalar, Scalar) = (0, 0)
        expectSameScalars(
          rows * columns, initial: x,
          { loss = Kernels.current.softmaxCrossEntropy(rows, columns, labels, $0) },
          { expectedLoss = Kernels.plain.softmaxCrossEntropy(rows, columns, labels, $0) })
        XCTAssertEqual(loss, expectedLoss, accuracy: 8 * .ulpOfOne * max(1, expectedLoss))
      }
    }
  }

  func testOptimizers() {
    checkOptimizers(Float.self)
    checkOptimizers(Double.self)
  }

  private func checkOptimizers<Scalar: TensorScalar>(_: Scalar.Type) {
    let optimized = Kernels<Scalar>.current
    let plain = Kernels<Scalar>.plain
    for count in raggedSizes {
      let gradient = sampleScalars(count, seed: 1) as [Scalar]
      let parameters = sampleScalars(count, seed: 2) as [Scalar]
      // Each state follows the parameters in one array, so that both are compared.
      let twoTensors = parameters + sampleScalars(count, seed: 3, in: 0.1...1)
      let threeTensors = twoTensors + sampleScalars(count, seed: 4, in: 0.1...1)
      expectSameScalars(
        count, initial: parameters, { optimized.updateSGD(count, 0.1, 0, false, 0.01, gradient, nil, $0) },
        { plain.updateSGD(count, 0.1, 0, false, 0.01, gradient, nil, $0) })
      for nesterov in [false, true] {
        expectSameScalars(
          2 * count, initial: twoTensors,
          { optimized.updateSGD(count, 0.1, 0.9, nesterov, 0.01, gradient, $0 + count, $0) },
          { plain.updateSGD(count, 0.1, 0.9, nesterov, 0.01, gradient, $0 + count, $0) })
      }
      expectSameScalars(
        2 * count, initial: twoTensors,
        { optimized.updateRMSProp(count, 0.1, 0.9, 1e-8, 0.01, gradient, $0 + count, $0) },
        { plain.updateRMSProp(count, 0.1, 0.9, 1e-8, 0.01, gradient, $0 + count, $0) })
      expectSameScalars(
        3 * count, initial: threeTensors,
        {
          optimized.updateAdam(count, 0.1, 0.9, 0.99, 1e-8, 0.19, 0.02, 0.01, gradient, $0 + count, $0 + 2 * count, $0)
        },
        { plain.updateAdam(count, 0.1, 0.9, 0.99, 1e-8, 0.19, 0.02, 0.01, gradient, $0 + count, $0 + 2 * count, $0) })
    }
  }

  func testNormalizeBytes() {
    for columns in raggedSizes {
      let bytes = (0..<5 * columns).map { UInt8(truncatingIfNeeded: $0 * 37) }
      let scale = sampleScalars(columns, seed: 1) as [Float]
      let shift = sampleScalars(columns, seed: 2) as [Float]
      for step in [0, 1] {
        expectSameScalars(
          3 * columns, tolerance: 512,
          { Kernels.current.normalizeBytes(3, columns, bytes, [4, 0, 4], step, scale, shift, $0) },
          { Kernels.plain.normalizeBytes(3, columns, bytes, [4, 0, 4], step, scale, shift, $0) })
      }
    }
  }
}
