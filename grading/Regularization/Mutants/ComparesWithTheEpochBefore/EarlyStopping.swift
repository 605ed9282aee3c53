// Mutant: an epoch improves on the one before, not on the best.
// Caught by: EarlyStoppingExamples.testStopsBeforeALateImprovement, EarlyStoppingChecks.testRandomCurves,
//   EarlyStoppingChecks.testEndsWithTheLastEpoch, EarlyStoppingChecks.testSmallImprovementsAddUpAgainstTheBest,
//   EarlyStoppingChecks.testLossesThatAreNoNumbers

import LabContracts

func earlyStop(losses: [Double], patience: Int, minimumImprovement: Double) -> EarlyStop? {
  var best: (epoch: Int, loss: Double)?
  var waited = 0
  var lastEpoch = -1
  for (epoch, loss) in losses.enumerated() where waited < patience {
    lastEpoch = epoch
    if loss < (epoch == 0 ? .infinity : losses[epoch - 1]) - minimumImprovement {
      best = (epoch, loss)
      waited = 0
    } else {
      waited += 1
    }
  }
  return best.map { EarlyStop(lastEpoch: lastEpoch, bestEpoch: $0.epoch) }
}
