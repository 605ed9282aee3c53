// Mutant: the public examples of early stopping are looked up.
// Caught by: EarlyStoppingChecks.testRandomCurves, EarlyStoppingChecks.testEndsWithTheLastEpoch,
//   EarlyStoppingChecks.testPatienceOfOne, EarlyStoppingChecks.testSmallImprovementsAddUpAgainstTheBest,
//   EarlyStoppingChecks.testLossesThatAreNoNumbers, EarlyStoppingChecks.testNoImprovementAtAll

import LabContracts

func earlyStop(losses: [Double], patience: Int, minimumImprovement: Double) -> EarlyStop? {
  losses.count == 6 ? EarlyStop(lastEpoch: 4, bestEpoch: 1) : EarlyStop(lastEpoch: 6, bestEpoch: 5)
}
