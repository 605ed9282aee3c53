// Accepted: the difference is divided by the distance of the two points as they were rounded; unit vectors move the point.

import LabContracts
import Tensors

func numericalGradient(of f: (Tensor<Double>) -> Double, at x: Tensor<Double>, step h: Double) -> Tensor<Double> {
  var gradient = x
  for index in 0..<x.count {
    var direction = Tensor<Double>.zeros(shape: x.shape)
    direction.scalars[index] = 1
    let (below, above) = (x - h * direction, x + h * direction)
    gradient.scalars[index] = (f(above) - f(below)) / (above.scalars[index] - below.scalars[index])
  }
  return gradient
}
