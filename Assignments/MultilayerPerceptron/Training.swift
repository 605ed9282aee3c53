import LabContracts
import LabSupport
import Tensors

/// One step downhill, of every weight and every bias: W ← W − η·∂L/∂W and b ← b − η·∂L/∂b.
///
/// - Parameters:
///   - network: Where the step starts.
///   - gradient: ∂L/∂W and ∂L/∂b of each layer, in the network's shapes.
///   - learningRate: η; 0 or more.
/// - Returns: The network after the step.
func trainingStep(from network: DenseNetwork, along gradient: DenseNetwork, learningRate: Double) -> DenseNetwork {
  // TODO: Task 5a.
  unimplemented()
}

/// Stochastic gradient descent: in each epoch, the samples in a new order, cut into minibatches, and a step for each.
///
/// Each sample is in one minibatch of an epoch. All minibatches have `batchSize` samples, but for the last, which has what is
/// left. The loss of a minibatch is the mean over the samples that are in it.
///
/// - Parameters:
///   - network: Where the training starts.
///   - samples: The samples to learn from; at least one.
///   - learningRate: η.
///   - batchSize: The number of samples in a minibatch; 1 or more, perhaps more than there are samples.
///   - epochs: How many times to go through all samples; 0 or more.
///   - random: The only source of chance; `shuffled(using: &random)` draws from it and moves it on.
/// - Returns: The network after the last step, and epochs + 1 losses, each the mean cross-entropy on all samples: the one
///   before the first step, then the one after each epoch, by the network as it is then.
func train(
  _ network: DenseNetwork, on samples: ClassifiedSamples, learningRate: Double, batchSize: Int, epochs: Int,
  shuffledBy random: inout SeededRandomNumberGenerator
) -> Training {
  // TODO: Task 5b.
  unimplemented()
}
