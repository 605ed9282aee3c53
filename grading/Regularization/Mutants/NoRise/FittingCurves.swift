// Mutant: only the gap to the training loss is looked at.
// Caught by: FittingChecks.testRiseOfTheValidationLoss

import LabContracts

func fit(training: [Double], validation: [Double], acceptable: Double, ratio: Double) -> Fit {
  guard let lastTraining = training.last, let lastValidation = validation.last else {
    return .good
  }
  if lastTraining > acceptable { return .underfitting }
  return lastValidation > ratio * min(lastTraining, .infinity) ? .overfitting : .good
}

func bestStrength(among trials: [Trial]) -> Double? {
  trials.filter(\.validationLoss.isFinite)
    .min { ($0.validationLoss, -$0.strength) < ($1.validationLoss, -$1.strength) }?
    .strength
}
