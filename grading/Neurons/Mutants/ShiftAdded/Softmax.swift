// Mutant: the greatest score is added.
// Caught by: SoftmaxExamples.testLargeScores, SoftmaxChecks.testScoresFarBelowZero
// Says: NaN or infinity

import LabContracts
import Tensors

func softmax(_ scores: Tensor<Double>) -> Tensor<Double> {
  // With the greatest score as zero, no power overflows, and at least one of them is 1.
  let powers = exp(scores + scores.maximum())
  return powers / powers.sum()
}
