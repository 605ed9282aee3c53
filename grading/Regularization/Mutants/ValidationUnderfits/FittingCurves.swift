// Mutant: underfitting is read off the validation loss.
// Caught by: FittingExamples.testThreePairsOfCurves

import LabContracts

func fit(training: [Double], validation: [Double], acceptable: Double, ratio: Double) -> Fit {
  guard let lastTraining = training.last, let lastValidation = validation.last, let least = validation.min() else {
    return .good
  }
  if lastValidation > acceptable { return .underfitting }
  return lastValidation > ratio * min(lastTraining, least) ? .overfitting : .good
}

func bestStrength(among trials: [Trial]) -> Double? {
  trials.filter(\.validationLoss.isFinite)
    .min { ($0.validationLoss, -$0.strength) < ($1.validationLoss, -$1.strength) }?
    .strength
}
