// Mutant: a validation loss that is NaN takes part.
// Caught by: FittingChecks.testTrialsThatAreOut

import LabContracts

func fit(training: [Double], validation: [Double], acceptable: Double, ratio: Double) -> Fit {
  guard let lastTraining = training.last, let lastValidation = validation.last, let least = validation.min() else {
    return .good
  }
  if lastTraining > acceptable { return .underfitting }
  return lastValidation > ratio * min(lastTraining, least) ? .overfitting : .good
}

func bestStrength(among trials: [Trial]) -> Double? {
  var best = trials.first
  for trial in trials.dropFirst() {
    guard let current = best else { break }
    if current.validationLoss < trial.validationLoss { continue }
    if current.validationLoss == trial.validationLoss, current.strength > trial.strength { continue }
    best = trial
  }
  return best?.strength
}
