// Mutant: the classifier is trained from a network of zeros, whose units stay the same.
// Caught by: DigitClassifierExamples.testReadsDigits

import LabContracts
import Tensors

func digitClassifier(
  trainedOn samples: ClassifiedSamples, using random: inout SeededRandomNumberGenerator
) -> DenseNetwork {
  let start = DenseNetwork(layers: [
    zeroLayer(inputs: 784, outputs: 48), zeroLayer(inputs: 48, outputs: 10),
  ])
  let fast = train(start, on: samples, learningRate: 0.15, batchSize: 8, epochs: 4, shuffledBy: &random).network
  // A small rate at the end settles what the large one leaves in motion.
  return train(fast, on: samples, learningRate: 0.03, batchSize: 8, epochs: 2, shuffledBy: &random).network
}
