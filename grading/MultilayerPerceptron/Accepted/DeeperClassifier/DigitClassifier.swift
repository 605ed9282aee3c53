// Accepted: two hidden layers, and a learning rate that falls after each epoch.

import LabContracts
import Tensors

func digitClassifier(
  trainedOn samples: ClassifiedSamples, using random: inout SeededRandomNumberGenerator
) -> DenseNetwork {
  var network = initializedNetwork(sizes: [784, 48, 24, 10], using: &random)
  var rate = 0.1
  for _ in 0..<6 {
    network = train(
      network, on: samples, learningRate: rate, batchSize: 8, epochs: 1, shuffledBy: &random
    ).network
    rate *= 0.85
  }
  return network
}
