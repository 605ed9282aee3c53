// Mutant: large scores are shifted by 1000, as much as the public example needs.
// Caught by: SoftmaxChecks.testScoresFarAboveZero, SoftmaxChecks.testScoresFarApart
// Says: NaN or infinity

import LabContracts
import Tensors

func softmax(_ scores: Tensor<Double>) -> Tensor<Double> {
  // With the greatest score as zero, no power overflows, and at least one of them is 1.
  let powers = exp(scores.maximum() > 700 ? scores - 1000 : scores - scores.maximum())
  return powers / powers.sum()
}
