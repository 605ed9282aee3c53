// Mutant: the search for the greatest score runs over 1...count − 1, which one score has not.
// Caught by: SoftmaxChecks.testOneClass

import LabContracts
import Tensors

func softmax(_ scores: Tensor<Double>) -> Tensor<Double> {
  // With the greatest score as zero, no power overflows, and at least one of them is 1.
  var greatest = scores[0]
  for index in 1...(scores.count - 1) { greatest = max(greatest, scores[index]) }
  let powers = exp(scores - greatest)
  return powers / powers.sum()
}
