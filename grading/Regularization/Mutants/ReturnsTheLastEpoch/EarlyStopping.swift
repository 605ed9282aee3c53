// Mutant: the last epoch is taken for the best.
// Caught by: EarlyStoppingExamples.testStopsBeforeALateImprovement,
//   EarlyStoppingExamples.testImprovementStartsTheCountAgain, EarlyStoppingChecks.testRandomCurves,
//   EarlyStoppingChecks.testEndsWithTheLastEpoch, EarlyStoppingChecks.testPatienceOfOne,
//   EarlyStoppingChecks.testEqualLossIsNoImprovement, EarlyStoppingChecks.testSmallImprovementsAddUpAgainstTheBest,
//   EarlyStoppingChecks.testLossesThatAreNoNumbers

import LabContracts

func earlyStop(losses: [Double], patience: Int, minimumImprovement: Double) -> EarlyStop? {
  var best: (epoch: Int, loss: Double)?
  var waited = 0
  var lastEpoch = -1
  for (epoch, loss) in losses.enumerated() where waited < patience {
    lastEpoch = epoch
    if loss < (best?.loss ?? .infinity) - minimumImprovement {
      best = (epoch, loss)
      waited = 0
    } else {
      waited += 1
    }
  }
  return best.map { EarlyStop(lastEpoch: lastEpoch, bestEpoch: max(lastEpoch, $0.epoch)) }
}
