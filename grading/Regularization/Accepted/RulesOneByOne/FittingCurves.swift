// Accepted: each rule is a line of its own, and the trials are sorted.

import LabContracts

func fit(training: [Double], validation: [Double], acceptable: Double, ratio: Double) -> Fit {
  let last = training.count - 1
  guard training[last] <= acceptable else { return .underfitting }
  if validation[last] / training[last] > ratio { return .overfitting }
  for loss in validation where validation[last] > ratio * loss { return .overfitting }
  return .good
}

func bestStrength(among trials: [Trial]) -> Double? {
  let sorted = trials.filter { $0.validationLoss.isFinite }.sorted { $0.strength > $1.strength }
  var best: Trial?
  for trial in sorted {
    if let current = best, current.validationLoss <= trial.validationLoss { continue }
    best = trial
  }
  return best?.strength
}
