// Mutant: the powers are not divided by their sum.
// Caught by: SoftmaxExamples.testLecturesScores

import LabContracts
import Tensors

func softmax(_ scores: Tensor<Double>) -> Tensor<Double> {
  // With the greatest score as zero, no power overflows, and at least one of them is 1.
  let powers = exp(scores - scores.maximum())
  return powers
}
