// Mutant: the trial with the least training loss is chosen.
// Caught by: FittingExamples.testStrengthOfThreeTrials

import LabContracts

func fit(training: [Double], validation: [Double], acceptable: Double, ratio: Double) -> Fit {
  guard let lastTraining = training.last, let lastValidation = validation.last, let least = validation.min() else {
    return .good
  }
  if lastTraining > acceptable { return .underfitting }
  return lastValidation > ratio * min(lastTraining, least) ? .overfitting : .good
}

func bestStrength(among trials: [Trial]) -> Double? {
  trials.filter(\.validationLoss.isFinite)
    .min { ($0.trainingLoss, -$0.strength) < ($1.trainingLoss, -$1.strength) }?
    .strength
}
