// Mutant: the trial with the lowest last loss is taken for the best.
// Caught by: LearningRateStudyExamples.testBestOfThreeTrials

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
    if best.map({ (trial.losses.last ?? 0) < ($0.losses.last ?? 0) }) ?? true { best = trial }
  }
  return best?.learningRate
}
