// Accepted: the rules are read off a pattern of the last two losses, and the best rate is the minimum of the rest.

import LabContracts
import Tensors

func verdict(on losses: [Double], tolerance: Double) -> LearningRateVerdict {
  if losses.contains(where: { $0.isNaN || $0.isInfinite }) { return .diverged }
  if let first = losses.first, let last = losses.last, last > first { return .diverged }
  switch Array(losses.suffix(2)) {
  case let lastTwo where lastTwo.count == 2:
    let change = lastTwo[0] - lastTwo[1]
    return change.magnitude > tolerance * lastTwo[0].magnitude ? .stillFalling : .converged
  default: return .stillFalling
  }
}

func bestLearningRate(among rates: [Double], from model: LinearModel, on samples: Samples, steps: Int) -> Double? {
  rates
    .map { ($0, gradientDescent(from: model, on: samples, learningRate: $0, steps: steps)) }
    .filter { verdict(on: $0.1.losses, tolerance: 0.1) != .diverged }
    .min { $0.1.losses[steps] < $1.1.losses[steps] }?
    .0
}
