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
  // BEGIN SOLUTION
  var network = network
  for (index, slope) in gradient.layers.enumerated() {
    network.layers[index].weights -= learningRate * slope.weights
    network.layers[index].biases -= learningRate * slope.biases
  }
  return network
  // END SOLUTION
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
  // BEGIN SOLUTION
  var network = network
  var losses = [loss(of: network, on: samples)]
  for _ in 0..<epochs {
    let order = (0..<samples.count).shuffled(using: &random)
    for start in stride(from: 0, to: samples.count, by: batchSize) {
      let rows = order[start..<min(start + batchSize, samples.count)]
      let batch = ClassifiedSamples(inputs: samples.inputs.rows(at: rows), labels: rows.map { samples.labels[$0] })
      network = trainingStep(
        from: network, along: lossGradient(of: network, on: batch), learningRate: learningRate)
    }
    losses.append(loss(of: network, on: samples))
  }
  return Training(network: network, losses: losses)
  // END SOLUTION
}

// BEGIN SOLUTION helper
/// The mean cross-entropy of a network on all samples.
private func loss(of network: DenseNetwork, on samples: ClassifiedSamples) -> Double {
  crossEntropy(
    of: layerOutputs(of: network, for: samples.inputs)[network.layers.count], labels: samples.labels)
}
// END SOLUTION
