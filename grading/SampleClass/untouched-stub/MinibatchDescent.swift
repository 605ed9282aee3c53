import LabContracts
import LabSupport
import Tensors

/// The minibatches of one epoch: the indices of all samples, shuffled, then cut into pieces.
///
/// Each index stands in exactly one minibatch. Every minibatch has `size` indices, but for the last, which has what is
/// left: at least 1.
///
/// - Parameters:
///   - size: The number of samples in a minibatch; 1 or more, perhaps more than there are samples.
///   - count: The number of samples, 1 or more: their indices are 0 to count − 1.
///   - random: The only source of chance: the same generator in the same state gives the same minibatches. Shuffling
///     moves it on, so that the next epoch has another order.
/// - Returns: The minibatches in the order of their use, each a list of indices.
func minibatches(
  of size: Int, from count: Int, shuffledBy random: inout SeededRandomNumberGenerator
) -> [[Int]] {
  // TODO: Task 4a.
  unimplemented()
}

/// Minibatch descent: a step for each minibatch, against the gradient of the mean squared error of its samples.
///
/// The gradient of a minibatch is divided by the number of samples that are in it: the last one may be short.
///
/// - Parameters:
///   - model: Where the descent starts.
///   - samples: The samples to fit.
///   - learningRate: η.
///   - batchSize: The number of samples in a minibatch; 1 or more.
///   - epochs: How many times to go through all samples, each time in another order; 0 or more.
///   - random: The only source of chance.
/// - Returns: The model after the last step, and one loss an epoch: the mean squared error on all samples, by the model
///   as it is after that epoch.
func minibatchDescent(
  from model: LinearModel, on samples: Samples, learningRate: Double, batchSize: Int, epochs: Int,
  shuffledBy random: inout SeededRandomNumberGenerator
) -> Descent {
  // TODO: Task 4b.
  unimplemented()
}
