// Mutant: every scalar moves at once, so that each place gets the sum of all slopes.
// Caught by: NumericalGradientExamples.testLecturesSumTimes, NumericalGradientExamples.testLecturesLoss

import LabContracts
import Tensors

func numericalGradient(of f: (Tensor<Double>) -> Double, at x: Tensor<Double>, step h: Double) -> Tensor<Double> {
  let difference = (f(x + h) - f(x - h)) / (2 * h)
  return Tensor(repeating: difference, shape: x.shape)
}
