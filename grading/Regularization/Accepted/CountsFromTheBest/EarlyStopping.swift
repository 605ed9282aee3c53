// Accepted: there is no count: training ends where the best epoch is patience epochs away.

import LabContracts

func earlyStop(losses: [Double], patience: Int, minimumImprovement: Double) -> EarlyStop? {
  var best = -1
  for epoch in losses.indices {
    let isBetter = best < 0 ? losses[epoch].isFinite : losses[epoch] < losses[best] - minimumImprovement
    if isBetter { best = epoch }
    if epoch - best == patience {
      return best < 0 ? nil : EarlyStop(lastEpoch: epoch, bestEpoch: best)
    }
  }
  return best < 0 ? nil : EarlyStop(lastEpoch: losses.count - 1, bestEpoch: best)
}
