// Mutant: the central difference is divided by h instead of 2h.
// Caught by: NumericalGradientExamples.testLecturesSumTimes, NumericalGradientExamples.testLecturesLoss
// Says: twice what was expected

import LabContracts
import Tensors

func numericalGradient(of f: (Tensor<Double>) -> Double, at x: Tensor<Double>, step h: Double) -> Tensor<Double> {
  var point = x
  var gradient = Tensor<Double>.zeros(shape: x.shape)
  for index in x.scalars.indices {
    let saved = x.scalars[index]
    point.scalars[index] = saved + h
    let above = f(point)
    point.scalars[index] = saved - h
    let below = f(point)
    point.scalars[index] = saved
    gradient.scalars[index] = (above - below) / h
  }
  return gradient
}
