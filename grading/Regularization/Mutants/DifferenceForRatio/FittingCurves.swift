// Mutant: the gap is a difference, not a ratio.
// Caught by: FittingExamples.testThreePairsOfCurves

import LabContracts

func fit(training: [Double], validation: [Double], acceptable: Double, ratio: Double) -> Fit {
  guard let lastTraining = training.last, let lastValidation = validation.last, let least = validation.min() else {
    return .good
  }
  if lastTraining > acceptable { return .underfitting }
  return lastValidation - min(lastTraining, least) > ratio ? .overfitting : .good
}

func bestStrength(among trials: [Trial]) -> Double? {
  trials.filter(\.validationLoss.isFinite)
    .min { ($0.validationLoss, -$0.strength) < ($1.validationLoss, -$1.strength) }?
    .strength
}
