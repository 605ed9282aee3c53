// Mutant: the classifier is a network that was never trained.
// Caught by: DigitClassifierExamples.testReadsDigits

import LabContracts
import Tensors

func digitClassifier(
  trainedOn samples: ClassifiedSamples, using random: inout SeededRandomNumberGenerator
) -> DenseNetwork {
  let start = initializedNetwork(sizes: [784, 48, 10], using: &random)
  let fast = train(start, on: samples, learningRate: 0.15, batchSize: 8, epochs: 0, shuffledBy: &random).network
  // A small rate at the end settles what the large one leaves in motion.
  return train(fast, on: samples, learningRate: 0.03, batchSize: 8, epochs: 0, shuffledBy: &random).network
}
