import Foundation
import LabContracts
import Tensors

extension Objective {
  /// The gradient at `x`, in closed form; the shape of `x`.
  public func gradient(at x: Tensor<Double>) -> Tensor<Double> {
    Tensor(shape: x.shape, scalars: partialDerivatives(at: x.scalars))
  }

  private func partialDerivatives(at x: [Double]) -> [Double] {
    switch self {
    case .affine(let slopes, _):
      return slopes.scalars
    case .quadratic(let coefficients, let center):
      return x.indices.map { 2 * coefficients.scalars[$0] * (x[$0] - center.scalars[$0]) }
    case .cubic(let coefficients):
      return x.indices.map { 3 * coefficients.scalars[$0] * x[$0] * x[$0] }
    case .quartic(let coefficients):
      return x.indices.map { 4 * coefficients.scalars[$0] * x[$0] * x[$0] * x[$0] }
    case .coupledWaves(let coefficients):
      let c = coefficients.scalars
      return x.indices.map { index in
        let (previous, next) = ((index + x.count - 1) % x.count, (index + 1) % x.count)
        return c[index] * cos(x[index]) * x[next] + c[previous] * sin(x[previous])
      }
    case .sumTimes:
      return [x[2], x[2], x[0] + x[1]]
    }
  }
}
