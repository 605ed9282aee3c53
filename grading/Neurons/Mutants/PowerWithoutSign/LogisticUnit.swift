// Mutant: 1 / (1 + e^z): the sign of the exponent is lost.
// Caught by: LogisticUnitExamples.testSigmoidOfThreeNumbers

import LabContracts
import Tensors

func sigmoid(_ z: Double) -> Double {
  // The exponent is never positive, so that the power can't overflow.
  1 / (1 + exp(z))
}

func logisticUnit(_ model: LinearModel, at x: Tensor<Double>) -> Double {
  sigmoid(model.weights.dot(x) + model.bias)
}
