// Mutant: the first rate is taken as the best so far, even when its loss is NaN: nothing is less than NaN.
// Caught by: LearningRateChecks.testBestRateBesideOverflow

import LabContracts
import Tensors

func verdict(on losses: [Double], tolerance: Double) -> LearningRateVerdict {
  guard losses.allSatisfy(\.isFinite) else { return .diverged }
  guard let first = losses.first, let last = losses.last, losses.count > 1 else { return .stillFalling }
  guard last <= first else { return .diverged }
  let previous = losses[losses.count - 2]
  return abs(last - previous) <= tolerance * abs(previous) ? .converged : .stillFalling
}

func bestLearningRate(among rates: [Double], from model: LinearModel, on samples: Samples, steps: Int) -> Double? {
  var best: (rate: Double, loss: Double, diverged: Bool)?
  for rate in rates {
    let losses = gradientDescent(from: model, on: samples, learningRate: rate, steps: steps).losses
    let diverged = verdict(on: losses, tolerance: 0) == .diverged
    guard let loss = losses.last else { continue }
    if best.map({ loss < $0.loss }) ?? true { best = (rate, loss, diverged) }
  }
  guard let best, !best.diverged else { return nil }
  return best.rate
}
