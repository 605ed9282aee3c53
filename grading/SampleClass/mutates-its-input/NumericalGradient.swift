// Moves the point and never puts it back.

import LabContracts
import Tensors

func numericalGradient(of f: (Tensor<Double>) -> Double, at x: Tensor<Double>, step h: Double) -> Tensor<Double> {
  var x = x
  var gradient = Tensor<Double>.zeros(shape: x.shape)
  for index in x.scalars.indices {
    x.scalars[index] += h
    let above = f(x)
    x.scalars[index] -= 2 * h
    let below = f(x)
    gradient.scalars[index] = (above - below) / (2 * h)
  }
  return gradient
}
