// Accepted: each index gets two fresh copies of the point, and the difference is divided by h, then by 2.

import LabContracts
import Tensors

func numericalGradient(of f: (Tensor<Double>) -> Double, at x: Tensor<Double>, step h: Double) -> Tensor<Double> {
  let slopes = x.scalars.indices.map { index in
    var (left, right) = (x, x)
    left.scalars[index] -= h
    right.scalars[index] += h
    return (f(right) - f(left)) / h / 2
  }
  return Tensor(shape: x.shape, scalars: slopes)
}
