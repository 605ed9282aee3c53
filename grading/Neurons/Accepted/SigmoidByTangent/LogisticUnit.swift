// Accepted: σ(z) = (1 + tanh(z/2)) / 2, with Foundation's tanh.

import Foundation
import LabContracts
import Tensors

func sigmoid(_ z: Double) -> Double {
  0.5 + 0.5 * Foundation.tanh(z / 2)
}

func logisticUnit(_ model: LinearModel, at x: Tensor<Double>) -> Double {
  let products = zip(model.weights.scalars, x.scalars).map { $0 * $1 }
  return sigmoid(products.reduce(model.bias, +))
}
