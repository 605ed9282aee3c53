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
    gradient.scalars[index] = (above - below) / (2 * h)
  }
  return gradient
}
