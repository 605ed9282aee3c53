// Accepted: the step is 0 at 0, and the weighted sum is a loop.

import LabContracts
import Tensors

func step(_ z: Double) -> Double {
  if z > 0 { return 1 }
  return 0
}

func thresholdUnit(_ model: LinearModel, at x: Tensor<Double>) -> Double {
  var z = model.bias
  for index in 0..<x.count {
    z += model.weights[index] * x[index]
  }
  return step(z)
}
