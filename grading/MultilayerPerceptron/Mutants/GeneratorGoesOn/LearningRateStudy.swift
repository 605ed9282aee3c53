// Mutant: all rates draw from one generator, so that each has other minibatches.
// Caught by: LearningRateStudyExamples.testThreeRatesStartAlike

import LabContracts
import Tensors

func learningRateStudy(
  of rates: [Double], startingFrom network: DenseNetwork, on training: ClassifiedSamples,
  validatedOn validation: ClassifiedSamples, batchSize: Int, epochs: Int, shuffledBy random: SeededRandomNumberGenerator
) -> [LearningRateTrial] {
  var random = random
  return rates.map { rate in
    let result = train(
      network, on: training, learningRate: rate, batchSize: batchSize, epochs: epochs, shuffledBy: &random)
    return LearningRateTrial(
      learningRate: rate, losses: result.losses, accuracy: accuracy(of: result.network, on: validation))
  }
}

func bestLearningRate(in trials: [LearningRateTrial]) -> Double? {
  var best: LearningRateTrial?
  for trial in trials where trial.losses.allSatisfy(\.isFinite) {
    if best.map({ trial.accuracy > $0.accuracy }) ?? true { best = trial }
  }
  return best?.learningRate
}
