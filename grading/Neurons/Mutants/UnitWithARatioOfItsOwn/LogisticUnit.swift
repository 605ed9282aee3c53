// Mutant: the unit has a formula of its own for σ, which overflows.
// Caught by: LogisticUnitChecks.testUnitWithLargeWeights
// Says: NaN or infinity

import LabContracts
import Tensors

func sigmoid(_ z: Double) -> Double {
  // The exponent is never positive, so that the power can't overflow.
  let power = exp(-abs(z))
  return z >= 0 ? 1 / (1 + power) : power / (1 + power)
}

func logisticUnit(_ model: LinearModel, at x: Tensor<Double>) -> Double {
  exp(model.weights.dot(x) + model.bias) / (1 + exp(model.weights.dot(x) + model.bias))
}
