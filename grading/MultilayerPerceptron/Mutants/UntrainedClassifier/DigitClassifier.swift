// Mutant: the classifier is a network that was never trained.
// Caught by: DigitClassifierExamples.testReadsDigits

import LabContracts
import Tensors

func digitClassifier(
  trainedOn samples: ClassifiedSamples, using random: inout SeededRandomNumberGenerator
) -> DenseNetwork {
  let network = initializedNetwork(sizes: [784, 48, 10], using: &random)
  return train(
    network, on: samples, learningRate: 0.15, batchSize: 8, epochs: 0, shuffledBy: &random
  ).network
}
