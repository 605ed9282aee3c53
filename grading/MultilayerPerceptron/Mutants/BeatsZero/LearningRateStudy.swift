// Mutant: a trial has to beat the accuracy 0.
// Caught by: LearningRateStudyChecks.testNoRateWithoutATrial

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
      learningRate: rate, losses: result.losses, accuracy: accuracy(of: result.network, on: validation))
  }
}

func bestLearningRate(in trials: [LearningRateTrial]) -> Double? {
  var best: LearningRateTrial?
  for trial in trials where trial.losses.allSatisfy(\.isFinite) {
    if trial.accuracy > (best?.accuracy ?? 0) { best = trial }
  }
  return best?.learningRate
}
