// Mutant: the accuracy is measured on the samples that were learnt.
// Caught by: LearningRateStudyChecks.testEveryRateStartsFromTheSameNetwork

import LabContracts
import Tensors

func learningRateStudy(
  of rates: [Double], startingFrom network: DenseNetwork, on training: ClassifiedSamples,
  validatedOn validation: ClassifiedSamples, batchSize: Int, epochs: Int, shuffledBy random: SeededRandomNumberGenerator
) -> [LearningRateTrial] {
  rates.map { rate in
    var random = random
    let result = train(
      network, on: training, learningRate: rate, batchSize: batchSize, epochs: epochs, shuffledBy: &random)
    return LearningRateTrial(
      learningRate: rate, losses: result.losses, accuracy: accuracy(of: result.network, on: training))
  }
}

func bestLearningRate(in trials: [LearningRateTrial]) -> Double? {
  var best: LearningRateTrial?
  for trial in trials where trial.losses.allSatisfy(\.isFinite) {
    if best.map({ trial.accuracy > $0.accuracy }) ?? true { best = trial }
  }
  return best?.learningRate
}
