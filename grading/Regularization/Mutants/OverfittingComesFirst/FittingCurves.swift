// Mutant: overfitting is asked before underfitting.
// Caught by: FittingChecks.testUnderfittingComesFirst

import LabContracts

func fit(training: [Double], validation: [Double], acceptable: Double, ratio: Double) -> Fit {
  guard let lastTraining = training.last, let lastValidation = validation.last, let least = validation.min() else {
    return .good
  }
  if lastValidation > ratio * min(lastTraining, least) { return .overfitting }
  return lastTraining > acceptable ? .underfitting : .good
}

func bestStrength(among trials: [Trial]) -> Double? {
  trials.filter(\.validationLoss.isFinite)
    .min { ($0.validationLoss, -$0.strength) < ($1.validationLoss, -$1.strength) }?
    .strength
}
