import Tensors

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A scalar function of a tensor, named by value so that it can cross to the worker.
///
///     let objective = Objective.quartic(coefficients: Tensor([1, 2]))
///     objective(Tensor([1, 1]))  // 3
///
/// Its gradient is not here: whatever a contract carries into the worker holds no answer.
public enum Objective: Codable, Sendable, Equatable {
  /// Σ slopesᵢ·xᵢ + offset.
  case affine(slopes: Tensor<Double>, offset: Double)
  /// Σ coefficientsᵢ·(xᵢ − centerᵢ)².
  case quadratic(coefficients: Tensor<Double>, center: Tensor<Double>)
  /// Σ coefficientsᵢ·xᵢ³.
  case cubic(coefficients: Tensor<Double>)
  /// Σ coefficientsᵢ·xᵢ⁴.
  case quartic(coefficients: Tensor<Double>)
  /// Σ coefficientsᵢ·sin(xᵢ)·xᵢ₊₁, where the last scalar's neighbour is the first: every partial derivative depends on others.
  case coupledWaves(coefficients: Tensor<Double>)
  /// (x + y)·z of three scalars, the lecture's example.
  case sumTimes

  /// Evaluates the function.
  ///
  /// - Parameter x: A tensor of any shape with as many scalars as the coefficients; three for ``sumTimes``.
  /// - Returns: The function's value.
  public func callAsFunction(_ x: Tensor<Double>) -> Double {
    let x = x.scalars
    switch self {
    case .affine(let slopes, let offset):
      return sum(over: slopes) { $1 * x[$0] } + offset
    case .quadratic(let coefficients, let center):
      let center = center.scalars
      return sum(over: coefficients) { $1 * (x[$0] - center[$0]) * (x[$0] - center[$0]) }
    case .cubic(let coefficients):
      return sum(over: coefficients) { $1 * x[$0] * x[$0] * x[$0] }
    case .quartic(let coefficients):
      return sum(over: coefficients) { $1 * x[$0] * x[$0] * x[$0] * x[$0] }
    case .coupledWaves(let coefficients):
      return sum(over: coefficients) { $1 * sin(x[$0]) * x[($0 + 1) % x.count] }
    case .sumTimes:
      return (x[0] + x[1]) * x[2]
    }
  }

  private func sum(over coefficients: Tensor<Double>, _ term: (Int, Double) -> Double) -> Double {
    coefficients.scalars.enumerated().reduce(0) { $0 + term($1.offset, $1.element) }
  }
}
