import LabContracts
import Tensors

func numericalGradient(of f: (Tensor<Double>) -> Double, at x: Tensor<Double>, step h: Double) -> Tensor<Double> {
  .zeros(shape: x.shape)
}
