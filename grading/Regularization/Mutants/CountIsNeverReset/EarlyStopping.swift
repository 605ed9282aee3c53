// Mutant: epochs without an improvement are counted over the whole training.
// Caught by: EarlyStoppingExamples.testImprovementStartsTheCountAgain, EarlyStoppingChecks.testRandomCurves,
//   EarlyStoppingChecks.testSmallImprovementsAddUpAgainstTheBest, EarlyStoppingChecks.testLossesThatAreNoNumbers

import LabContracts

func earlyStop(losses: [Double], patience: Int, minimumImprovement: Double) -> EarlyStop? {
  var best: (epoch: Int, loss: Double)?
  var waited = 0
  var lastEpoch = -1
  for (epoch, loss) in losses.enumerated() where waited < patience {
    lastEpoch = epoch
    if loss < (best?.loss ?? .infinity) - minimumImprovement {
      best = (epoch, loss)
    } else {
      waited += 1
    }
  }
  return best.map { EarlyStop(lastEpoch: lastEpoch, bestEpoch: $0.epoch) }
}
