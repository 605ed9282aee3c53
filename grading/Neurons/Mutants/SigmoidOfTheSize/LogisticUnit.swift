// Mutant: σ of |z|: the side of 0 is lost.
// Caught by: LogisticUnitExamples.testSigmoidOfThreeNumbers

import LabContracts
import Tensors

func sigmoid(_ z: Double) -> Double {
  // The exponent is never positive, so that the power can't overflow.
  let power = exp(-abs(z))
  return 1 / (1 + power)
}

func logisticUnit(_ model: LinearModel, at x: Tensor<Double>) -> Double {
  sigmoid(model.weights.dot(x) + model.bias)
}
