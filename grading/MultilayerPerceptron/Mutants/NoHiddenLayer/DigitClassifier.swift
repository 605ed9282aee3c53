// Mutant: the classifier has no hidden layer.
// Caught by: DigitClassifierChecks.testReadsDigitsThatItHasNotSeen

import LabContracts
import Tensors

func digitClassifier(
  trainedOn samples: ClassifiedSamples, using random: inout SeededRandomNumberGenerator
) -> DenseNetwork {
  let network = initializedNetwork(sizes: [784, 10], using: &random)
  return train(
    network, on: samples, learningRate: 0.15, batchSize: 8, epochs: 5, shuffledBy: &random
  ).network
}
