// Mutant: the least training loss counts, not the last.
// Caught by: FittingChecks.testUnderfittingComesFirst

import LabContracts

func fit(training: [Double], validation: [Double], acceptable: Double, ratio: Double) -> Fit {
  guard let lastTraining = training.min(), let lastValidation = validation.last, let least = validation.min() else {
    return .good
  }
  if lastTraining > acceptable { return .underfitting }
  return lastValidation > ratio * min(lastTraining, least) ? .overfitting : .good
}

func bestStrength(among trials: [Trial]) -> Double? {
  trials.filter(\.validationLoss.isFinite)
    .min { ($0.validationLoss, -$0.strength) < ($1.validationLoss, -$1.strength) }?
    .strength
}
