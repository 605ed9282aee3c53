// Mutant: the classifier is trained from a network of zeros, whose units stay the same.
// Caught by: DigitClassifierExamples.testReadsDigits

import LabContracts
import Tensors

func digitClassifier(
  trainedOn samples: ClassifiedSamples, using random: inout SeededRandomNumberGenerator
) -> DenseNetwork {
  let network = DenseNetwork(layers: [
    zeroLayer(inputs: 784, outputs: 48), zeroLayer(inputs: 48, outputs: 10),
  ])
  return train(
    network, on: samples, learningRate: 0.15, batchSize: 8, epochs: 5, shuffledBy: &random
  ).network
}
