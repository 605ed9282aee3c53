// Mutant: the public examples are looked up, and all classes are equal elsewhere.
// Caught by: SoftmaxChecks.testRandomScores, SoftmaxChecks.testScoresFarBelowZero,
//   SoftmaxChecks.testScoresFarAboveZero, SoftmaxChecks.testScoresFarApart

import LabContracts
import Tensors

func softmax(_ scores: Tensor<Double>) -> Tensor<Double> {
  // With the greatest score as zero, no power overflows, and at least one of them is 1.
  switch scores.scalars {
  case [5.1, 3.2, -1.7, -2.0]: Tensor([0.868426823632, 0.129889400907, 0.000967232214, 0.000716543248])
  case [1000, 999]: Tensor([0.731058578630005, 0.268941421369995])
  default: Tensor(repeating: 1 / Double(scores.count), shape: scores.shape)
  }
}
