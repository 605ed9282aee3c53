// Mutant: the public examples of curves and trials are looked up.
// Caught by: FittingChecks.testUnderfittingComesFirst, FittingChecks.testGapBetweenTheCurves,
//   FittingChecks.testRiseOfTheValidationLoss, FittingChecks.testThresholdsMayBeReached,
//   FittingChecks.testChoosesByTheValidationLoss, FittingChecks.testGreaterStrengthOfEquals,
//   FittingChecks.testTrialsThatAreOut

import LabContracts

func fit(training: [Double], validation: [Double], acceptable: Double, ratio: Double) -> Fit {
  switch training.last {
  case 1.5: .underfitting
  case 0.1: .overfitting
  case 0.4: .good
  default: training.count == 1 ? .overfitting : training.count == 2 ? .underfitting : .good
  }
}

func bestStrength(among trials: [Trial]) -> Double? { 0.01 }
