import LabContracts
import LabSupport
import Tensors

/// A network that reads digits: of the sizes, and trained with the learning rate, the minibatches and the epochs, that you
/// choose.
///
/// - Parameters:
///   - samples: Images of 28×28 pixels, one a row; shape [samples, 784], each pixel from 0, black, to 1, white. The labels
///     are the digits from 0 to 9.
///   - random: The only source of chance.
/// - Returns: A network with 784 inputs and 10 logits. It is tested on images that it has not seen, with pixels from 0 to 1.
func digitClassifier(
  trainedOn samples: ClassifiedSamples, using random: inout SeededRandomNumberGenerator
) -> DenseNetwork {
  // TODO: Task 7.
  // BEGIN SOLUTION
  let start = initializedNetwork(sizes: [784, 48, 10], using: &random)
  let fast = train(start, on: samples, learningRate: 0.15, batchSize: 8, epochs: 4, shuffledBy: &random).network
  // A small rate at the end settles what the large one leaves in motion.
  return train(fast, on: samples, learningRate: 0.03, batchSize: 8, epochs: 2, shuffledBy: &random).network
  // END SOLUTION
}
