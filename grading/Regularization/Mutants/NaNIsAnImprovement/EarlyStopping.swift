// Mutant: what isn’t greater than the best loss is taken for an improvement, and NaN isn’t.
// Caught by: EarlyStoppingChecks.testLossesThatAreNoNumbers, EarlyStoppingChecks.testNoImprovementAtAll

import LabContracts

func earlyStop(losses: [Double], patience: Int, minimumImprovement: Double) -> EarlyStop? {
  var best: (epoch: Int, loss: Double)?
  var waited = 0
  var lastEpoch = -1
  for (epoch, loss) in losses.enumerated() where waited < patience {
    lastEpoch = epoch
    if !(loss >= (best?.loss ?? .infinity) - minimumImprovement) {
      best = (epoch, loss)
      waited = 0
    } else {
      waited += 1
    }
  }
  return best.map { EarlyStop(lastEpoch: lastEpoch, bestEpoch: $0.epoch) }
}
