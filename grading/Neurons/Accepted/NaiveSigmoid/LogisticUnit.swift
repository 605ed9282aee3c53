// Accepted: 1 / (1 + e^−z) as it stands, which is right in floating-point numbers: 1 / ∞ is 0.

import LabContracts
import Tensors

func sigmoid(_ z: Double) -> Double {
  1 / (1 + exp(-z))
}

func logisticUnit(_ model: LinearModel, at x: Tensor<Double>) -> Double {
  sigmoid((model.weights * x).sum() + model.bias)
}
