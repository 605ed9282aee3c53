// Mutant: only the public example ±1000 is kept from overflowing.
// Caught by: LogisticUnitChecks.testSigmoidOfAnySize, LogisticUnitChecks.testUnitWithLargeWeights
// Says: NaN or infinity

import LabContracts
import Tensors

func sigmoid(_ z: Double) -> Double {
  // The exponent is never positive, so that the power can't overflow.
  if z == 1000 { return 1 }
  return exp(z) / (1 + exp(z))
}

func logisticUnit(_ model: LinearModel, at x: Tensor<Double>) -> Double {
  sigmoid(model.weights.dot(x) + model.bias)
}
