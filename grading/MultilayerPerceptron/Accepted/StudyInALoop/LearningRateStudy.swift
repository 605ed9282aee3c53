// Accepted: loops, and the best trial by its place in a list that is sorted.

import LabContracts
import Tensors

func learningRateStudy(
  of rates: [Double], startingFrom network: DenseNetwork, on training: ClassifiedSamples,
  validatedOn validation: ClassifiedSamples, batchSize: Int, epochs: Int, shuffledBy random: SeededRandomNumberGenerator
) -> [LearningRateTrial] {
  var trials: [LearningRateTrial] = []
  for rate in rates {
    var copy = random
    var trial = LearningRateTrial(learningRate: rate, losses: [], accuracy: 0)
    let outcome = train(
      network, on: training, learningRate: rate, batchSize: batchSize, epochs: epochs, shuffledBy: &copy)
    trial.losses = outcome.losses
    trial.accuracy = accuracy(of: outcome.network, on: validation)
    trials.append(trial)
  }
  return trials
}

func bestLearningRate(in trials: [LearningRateTrial]) -> Double? {
  let finite = trials.filter { trial in !trial.losses.contains { $0.isNaN || $0.isInfinite } }
  let highest = finite.map(\.accuracy).max()
  return finite.first { $0.accuracy == highest }?.learningRate
}
