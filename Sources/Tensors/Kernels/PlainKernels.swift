extension Kernels {
  /// Every kernel as the plainest loop that is right: what the C kernels are tested against.
  static var plain: Kernels {
    Kernels(
      add: combination { $0 + $1 },
      subtract: combination { $0 - $1 },
      multiply: combination { $0 * $1 },
      divide: combination { $0 / $1 },
      sum: { count, x in
        (0..<count).reduce(0) { $0 + x[$1] }
      },
      dotProduct: { count, x, y in
        (0..<count).reduce(0) { $0 + x[$1] * y[$1] }
      },
      sumAlongAxis: reduction(from: 0) { $0 + $1 },
      maximumAlongAxis: reduction(from: -.infinity) { $0.isNaN || $0 > $1 ? $0 : $1 },
      minimumAlongAxis: reduction(from: .infinity) { $0.isNaN || $0 < $1 ? $0 : $1 },
      matrixProduct: { xIsTransposed, yIsTransposed, m, n, k, x, y, adds, result in
        for row in 0..<m {
          for column in 0..<n {
            var sum: Scalar = 0
            for index in 0..<k {
              let left = xIsTransposed ? x[index * m + row] : x[row * k + index]
              let right = yIsTransposed ? y[column * k + index] : y[index * n + column]
              sum += left * right
            }
            result[row * n + column] = adds ? result[row * n + column] + sum : sum
          }
        }
      },
      transpose: { rows, columns, x, result in
        for row in 0..<rows {
          for column in 0..<columns { result[column * rows + row] = x[row * columns + column] }
        }
      })
  }

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

  private static func reduction(
    from initial: Scalar, _ operation: @escaping @Sendable (Scalar, Scalar) -> Scalar
  ) -> Reduction {
    { outer, length, inner, x, result in
      for block in 0..<outer {
        for column in 0..<inner {
          var reduced = initial
          for index in 0..<length { reduced = operation(reduced, x[(block * length + index) * inner + column]) }
          result[block * inner + column] = reduced
        }
      }
    }
  }
}
