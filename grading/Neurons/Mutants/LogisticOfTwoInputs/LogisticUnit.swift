// Mutant: the logistic unit looks at the first two inputs only.
// Caught by: LogisticUnitChecks.testRandomUnits

import LabContracts
import Tensors

func sigmoid(_ z: Double) -> Double {
  // The exponent is never positive, so that the power can't overflow.
  let power = exp(-abs(z))
  return z >= 0 ? 1 / (1 + power) : power / (1 + power)
}

func logisticUnit(_ model: LinearModel, at x: Tensor<Double>) -> Double {
  sigmoid(model.weights[0] * x[0] + model.weights[1] * x[1] + model.bias)
}
