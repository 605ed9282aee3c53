// Mutant: only scores above 700 are shifted.
// Caught by: SoftmaxChecks.testScoresFarBelowZero
// Says: NaN or infinity

import LabContracts
import Tensors

func softmax(_ scores: Tensor<Double>) -> Tensor<Double> {
  // With the greatest score as zero, no power overflows, and at least one of them is 1.
  let powers = exp(scores.maximum() > 700 ? scores - scores.maximum() : scores)
  return powers / powers.sum()
}
