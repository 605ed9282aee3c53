// Mutant: the powers are taken of the scores as they are.
// Caught by: SoftmaxExamples.testLargeScores, SoftmaxChecks.testScoresFarBelowZero
// Says: NaN or infinity

import LabContracts
import Tensors

func softmax(_ scores: Tensor<Double>) -> Tensor<Double> {
  // With the greatest score as zero, no power overflows, and at least one of them is 1.
  let powers = exp(scores)
  return powers / powers.sum()
}
