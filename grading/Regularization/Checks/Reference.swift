import CheckSupport
import LabContracts
import Tensors

/// The lab's answers in plain loops: nothing that a worker can reach.
enum Reference {
  static func penalty(of weights: Tensor<Double>, l1: Double = 0, l2: Double = 0) -> Double {
    weights.scalars.reduce(0) { $0 + l1 * $1.magnitude + l2 * $1 * $1 }
  }

  static func earlyStop(_ losses: [Double], patience: Int, minimumImprovement: Double = 0) -> EarlyStop? {
    var best: Int?
    for epoch in losses.indices {
      let least = best.map { losses[$0] } ?? .infinity
      if losses[epoch] < least - minimumImprovement { best = epoch }
      if epoch - (best ?? -1) >= patience { return best.map { EarlyStop(lastEpoch: epoch, bestEpoch: $0) } }
    }
    return best.map { EarlyStop(lastEpoch: losses.count - 1, bestEpoch: $0) }
  }
}

extension LabChecks<RegularizationLab> {
  /// Weights whose signs alternate, none of them near 0, where |w| has its kink.
  func randomWeights(_ shape: Shape) -> Tensor<Double> {
    var sign = Bool.random(using: &random) ? 1.0 : -1.0
    return Tensor<Double>.random(shape: shape, in: 0.2...2, using: &random).map { size in
      sign.negate()
      return sign * size
    }
  }

  /// A strength that shows.
  func randomStrength() -> Double {
    Double.random(in: 0.3...0.7, using: &random)
  }
}
