#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Kernels {
  /// Every kernel as the plainest loop that is right: what the C kernels are tested against, and the place to read what they do.
  package static var plain: Kernels {
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    get {
      Kernels(
        add: combination { $0 + $1 },
        subtract: combination { $0 - $1 },
        multiply: combination { $0 * $1 },
        divide: combination { $0 / $1 },
        maximum: combination(greater),
        minimum: combination(lesser),
        less: combination { $0 < $1 ? 1 : 0 },
        lessOrEqual: combination { $0 <= $1 ? 1 : 0 },
        equal: combination { $0 == $1 ? 1 : 0 },
        addScaled: { count, factor, x, result in
          for index in 0..<count { result[index] += factor * x[index] }
        },

        exponential: function { Scalar(exp(Double($0))) },
        logarithm: function { Scalar(log(Double($0))) },
        squareRoot: function { $0.squareRoot() },
        absoluteValue: function { $0.magnitude },

        sum: { count, x in
          Scalar((0..<count).reduce(0.0) { $0 + Double(x[$1]) })
        },
        dotProduct: { count, x, y in
          Scalar((0..<count).reduce(0.0) { $0 + Double(x[$1]) * Double(y[$1]) })
        },
        allFinite: { count, x in
          (0..<count).allSatisfy { x[$0].isFinite }
        },
        allEqual: { count, x, y in
          (0..<count).allSatisfy { x[$0] == y[$0] }
        },
        sumAlongAxis: reduction { Scalar($0.reduce(0.0) { $0 + Double($1) }) },
        maximumAlongAxis: reduction { $0.reduce(-.infinity, greater) },
        minimumAlongAxis: reduction { $0.reduce(.infinity, lesser) },
        argmaxAlongAxis: { outer, length, inner, x, result in
          forEachLine(outer, length, inner, x) { place, line in
            let greatest = line.reduce(-.infinity, greater)
            result[place] = line.firstIndex { $0 == greatest || $0.isNaN } ?? 0
          }
        },

        matrixProduct: { transposingLeft, transposingRight, m, n, k, left, right, adds, result in
          for row in 0..<m {
            for column in 0..<n {
              var sum = adds ? Double(result[row * n + column]) : 0
              for index in 0..<k {
                let leftScalar = transposingLeft ? left[index * m + row] : left[row * k + index]
                let rightScalar = transposingRight ? right[column * k + index] : right[index * n + column]
                sum += Double(leftScalar) * Double(rightScalar)
              }
              result[row * n + column] = Scalar(sum)
            }
          }
        },
        transpose: { rows, columns, x, result in
          for row in 0..<rows {
            for column in 0..<columns { result[column * rows + row] = x[row * columns + column] }
          }
        },

        relu: function(relu),
        leakyReLU: { count, slope, x, result in
          function { $0 < 0 ? $0 * slope : $0 }(count, x, result)
        },
        sigmoid: function(sigmoid),
        hyperbolicTangent: function { Scalar(tanh(Double($0))) },
        addBias: activation { $0 },
        addBiasReLU: activation(relu),
        addBiasLeakyReLU: { rows, columns, slope, bias, x in
          activation { $0 < 0 ? $0 * slope : $0 }(rows, columns, bias, x)
        },
        addBiasSigmoid: activation(sigmoid),
        addBiasHyperbolicTangent: activation { Scalar(tanh(Double($0))) },
        multiplyByReLUDerivative: derivative { $0 <= 0 ? 0 : $1 },
        multiplyByLeakyReLUDerivative: { count, slope, output, gradient in
          derivative { $0 <= 0 ? $1 * slope : $1 }(count, output, gradient)
        },
        multiplyBySigmoidDerivative: derivative { $1 * $0 * (1 - $0) },
        multiplyByHyperbolicTangentDerivative: derivative { $1 * (1 - $0 * $0) },
        dropout: { count, probability, seed, x, result in
          for index in 0..<count {
            let drawn = mixed(
              mixed(UInt32(truncatingIfNeeded: index) ^ UInt32(truncatingIfNeeded: seed)) ^ UInt32(seed >> 32))
            result[index] =
              Double(drawn) < (probability * 0x1p32).rounded(.down) ? 0 : x[index] * Scalar(1 / (1 - probability))
          }
        },

        softmax: { rows, columns, x in
          for row in 0..<rows {
            let scalars = UnsafeMutableBufferPointer(start: x + row * columns, count: columns)
            let greatest = scalars.max() ?? 0
            let powers = scalars.map { exp(Double($0 - greatest)) }
            let sum = powers.reduce(0, +)
            for column in 0..<columns { scalars[column] = Scalar(powers[column] / sum) }
          }
        },
        softmaxCrossEntropy: { rows, columns, labels, x in
          var loss = 0.0
          for row in 0..<rows {
            let scalars = UnsafeMutableBufferPointer(start: x + row * columns, count: columns)
            let greatest = Double(scalars.max() ?? 0)
            let powers = scalars.map { exp(Double($0) - greatest) }
            let sum = powers.reduce(0, +)
            loss += log(sum) + greatest - Double(scalars[labels[row]])
            for column in 0..<columns {
              let target: Double = column == labels[row] ? 1 : 0
              scalars[column] = Scalar((powers[column] / sum - target) / Double(rows))
            }
          }
          return Scalar(loss / Double(rows))
        },

        updateSGD: { count, learningRate, momentum, nesterov, decay, gradient, velocity, parameters in
          for index in 0..<count {
            let slope = gradient[index] + decay * parameters[index]
            var step = slope
            if let velocity {
              velocity[index] = momentum * velocity[index] + slope
              step = nesterov ? slope + momentum * velocity[index] : velocity[index]
            }
            parameters[index] -= learningRate * step
          }
        },
        updateRMSProp: { count, learningRate, smoothing, epsilon, decay, gradient, meanSquare, parameters in
          for index in 0..<count {
            let slope = gradient[index] + decay * parameters[index]
            meanSquare[index] = smoothing * meanSquare[index] + (1 - smoothing) * slope * slope
            parameters[index] -= learningRate * slope / (meanSquare[index].squareRoot() + epsilon)
          }
        },
        updateAdam: {
          count, learningRate, beta1, beta2, epsilon, correction1, correction2, decay, gradient, mean, meanSquare,
          parameters in
          for index in 0..<count {
            let slope = gradient[index] + decay * parameters[index]
            mean[index] = beta1 * mean[index] + (1 - beta1) * slope
            meanSquare[index] = beta2 * meanSquare[index] + (1 - beta2) * slope * slope
            let root = (meanSquare[index] / correction2).squareRoot()
            parameters[index] -= learningRate * (mean[index] / correction1) / (root + epsilon)
          }
        },

        normalizeBytes: { rows, columns, bytes, indices, step, scale, shift, result in
          for row in 0..<rows {
            for column in 0..<columns {
              let byte = bytes[indices[row] * columns + column]
              result[row * columns + column] = Scalar(byte) * scale[column * step] + shift[column * step]
            }
          }
        })
    }
  }
}

// MARK: - Kinds of kernels

extension Kernels {
  private static func combination(_ operation: @escaping @Sendable (Scalar, Scalar) -> Scalar) -> Combination {
    { rows, columns, x, xRowStep, xColumnStep, y, yRowStep, yColumnStep, result in
      for row in 0..<rows {
        for column in 0..<columns {
          let left = x[row * xRowStep + column * xColumnStep]
          let right = y[row * yRowStep + column * yColumnStep]
          result[row * columns + column] = operation(left, right)
        }
      }
    }
  }

  private static func function(_ function: @escaping @Sendable (Scalar) -> Scalar) -> Function {
    { count, x, result in
      for index in 0..<count { result[index] = function(x[index]) }
    }
  }

  private static func reduction(_ reduce: @escaping @Sendable ([Scalar]) -> Scalar) -> Reduction {
    { outer, length, inner, x, result in
      forEachLine(outer, length, inner, x) { place, line in result[place] = reduce(line) }
    }
  }

  /// Calls `body` with each line of scalars along the middle one of three axes, and its place among them.
  private static func forEachLine(
    _ outer: Int, _ length: Int, _ inner: Int, _ x: Input, _ body: (_ place: Int, _ line: [Scalar]) -> Void
  ) {
    for block in 0..<outer {
      for column in 0..<inner {
        body(block * inner + column, (0..<length).map { x[(block * length + $0) * inner + column] })
      }
    }
  }

  private static func activation(_ function: @escaping @Sendable (Scalar) -> Scalar) -> Activation {
    { rows, columns, bias, x in
      for index in 0..<rows * columns { x[index] = function(x[index] + bias[index % columns]) }
    }
  }

  private static func derivative(_ function: @escaping @Sendable (_ output: Scalar, Scalar) -> Scalar) -> Derivative {
    { count, output, gradient in
      for index in 0..<count { gradient[index] = function(output[index], gradient[index]) }
    }
  }

  @Sendable
  private static func relu(_ x: Scalar) -> Scalar { x < 0 ? 0 : x }

  @Sendable
  private static func sigmoid(_ x: Scalar) -> Scalar { Scalar(1 / (1 + exp(-Double(x)))) }

  /// The greater of two scalars, or NaN where one of them is NaN.
  @Sendable
  private static func greater(_ left: Scalar, _ right: Scalar) -> Scalar {
    left.isNaN || left > right ? left : right
  }

  /// The lesser of two scalars, or NaN where one of them is NaN.
  @Sendable
  private static func lesser(_ left: Scalar, _ right: Scalar) -> Scalar {
    left.isNaN || left < right ? left : right
  }

  /// A well-mixed number from any number, as in CKernels' `layers.h`.
  private static func mixed(_ bits: UInt32) -> UInt32 {
    var bits = bits
    bits ^= bits >> 16
    bits &*= 0x21f0_aaad
    bits ^= bits >> 15
    bits &*= 0x735a_2d97
    bits ^= bits >> 15
    return bits
  }
}
