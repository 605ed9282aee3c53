import LabContracts
import LabSupport
import Tensors

/// Trains a network with several learning rates and writes down what each of them led to.
///
/// Only the learning rate differs between two trials: each starts from the same network, and draws the same minibatches,
/// because it shuffles by a copy of `random` in the same state.
///
/// - Parameters:
///   - rates: The learning rates, in any order.
///   - network: Where each training starts.
///   - training: The samples to learn from.
///   - validation: Samples that no training sees, to measure the accuracy on.
///   - batchSize: The number of samples in a minibatch.
///   - epochs: The number of epochs of each training.
///   - random: The source of chance. It comes as a value: copy it into a variable to draw from it.
/// - Returns: One trial for each rate, in the order of `rates`: the losses that `train` returns, and the accuracy of
///   the trained network on the validation samples.
func learningRateStudy(
  of rates: [Double], startingFrom network: DenseNetwork, on training: ClassifiedSamples,
  validatedOn validation: ClassifiedSamples, batchSize: Int, epochs: Int, shuffledBy random: SeededRandomNumberGenerator
) -> [LearningRateTrial] {
  // TODO: Task 6a.
  // BEGIN SOLUTION
  rates.map { rate in
    var random = random
    let result = train(
      network, on: training, learningRate: rate, batchSize: batchSize, epochs: epochs, shuffledBy: &random)
    return LearningRateTrial(
      learningRate: rate, losses: result.losses, accuracy: accuracy(of: result.network, on: validation))
  }
  // END SOLUTION
}

/// The learning rate of the trial with the highest accuracy.
///
/// A trial with a loss that is NaN or infinite, anywhere, is out, however high its accuracy is. Of equal accuracies, the
/// trial that stands first in `trials` counts.
///
/// - Parameter trials: The trials of a study; there may be none.
/// - Returns: The learning rate, or `nil` when no trial is left.
func bestLearningRate(in trials: [LearningRateTrial]) -> Double? {
  // TODO: Task 6b.
  // BEGIN SOLUTION
  var best: LearningRateTrial?
  for trial in trials where trial.losses.allSatisfy(\.isFinite) {
    if best.map({ trial.accuracy > $0.accuracy }) ?? true { best = trial }
  }
  return best?.learningRate
  // END SOLUTION
}
