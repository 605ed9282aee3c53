// Mutant: an equal loss counts as an improvement.
// Caught by: EarlyStoppingChecks.testEqualLossIsNoImprovement,
//   EarlyStoppingChecks.testSmallImprovementsAddUpAgainstTheBest

import LabContracts

func earlyStop(losses: [Double], patience: Int, minimumImprovement: Double) -> EarlyStop? {
  var best: (epoch: Int, loss: Double)?
  var waited = 0
  var lastEpoch = -1
  for (epoch, loss) in losses.enumerated() where waited < patience {
    lastEpoch = epoch
    if loss <= (best?.loss ?? .infinity) - minimumImprovement {
      best = (epoch, loss)
      waited = 0
    } else {
      waited += 1
    }
  }
  return best.map { EarlyStop(lastEpoch: lastEpoch, bestEpoch: $0.epoch) }
}
