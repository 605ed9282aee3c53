// Mutant: the last loss but one is read, whether there is one or not.
// Caught by: LearningRateChecks.testShortHistories

import LabContracts
import Tensors

func verdict(on losses: [Double], tolerance: Double) -> LearningRateVerdict {
  guard losses.allSatisfy(\.isFinite) else { return .diverged }
  let last = losses[losses.count - 1]
  let previous = losses[losses.count - 2]
  guard last <= losses[0] else { return .diverged }
  return abs(last - previous) <= tolerance * abs(previous) ? .converged : .stillFalling
}

func bestLearningRate(among rates: [Double], from model: LinearModel, on samples: Samples, steps: Int) -> Double? {
  var best: (rate: Double, loss: Double)?
  for rate in rates {
    let losses = gradientDescent(from: model, on: samples, learningRate: rate, steps: steps).losses
    guard verdict(on: losses, tolerance: 0) != .diverged, let loss = losses.last else { continue }
    if best.map({ loss < $0.loss }) ?? true { best = (rate, loss) }
  }
  return best?.rate
}
