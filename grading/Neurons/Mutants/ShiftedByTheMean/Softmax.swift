// Mutant: the mean is subtracted, so that a score far above it overflows.
// Caught by: SoftmaxChecks.testScoresFarApart
// Says: NaN or infinity

import LabContracts
import Tensors

func softmax(_ scores: Tensor<Double>) -> Tensor<Double> {
  // With the greatest score as zero, no power overflows, and at least one of them is 1.
  let powers = exp(scores - scores.mean())
  return powers / powers.sum()
}
