// Mutant: when all rates diverge, the one with the lowest loss is returned.
// Caught by: LearningRateChecks.testNoRateWhenAllDiverge

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
  var best: (rate: Double, loss: Double)?
  for rate in rates {
    let losses = gradientDescent(from: model, on: samples, learningRate: rate, steps: steps).losses
    guard let loss = losses.last, loss.isFinite else { continue }
    if best.map({ loss < $0.loss }) ?? true { best = (rate, loss) }
  }
  return best?.rate
}
