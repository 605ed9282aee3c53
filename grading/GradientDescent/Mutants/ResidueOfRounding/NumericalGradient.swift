// Mutant: the scalar goes + h, − 2h, + h, which does not end exactly where it began.
// Caught by: NumericalGradientChecks.testPointIsPutBackExactly

import LabContracts
import Tensors

func numericalGradient(of f: (Tensor<Double>) -> Double, at x: Tensor<Double>, step h: Double) -> Tensor<Double> {
  var point = x
  var gradient = Tensor<Double>.zeros(shape: x.shape)
  for index in x.scalars.indices {
    point.scalars[index] += h
    let above = f(point)
    point.scalars[index] -= 2 * h
    let below = f(point)
    point.scalars[index] += h
    gradient.scalars[index] = (above - below) / (2 * h)
  }
  return gradient
}
