// Mutant: e^z / (1 + e^z) for every z, which is infinity by infinity for a large one.
// Caught by: LogisticUnitExamples.testSigmoidFarFromZero
// Says: NaN or infinity

import LabContracts
import Tensors

func sigmoid(_ z: Double) -> Double {
  // The exponent is never positive, so that the power can't overflow.
  exp(z) / (1 + exp(z))
}

func logisticUnit(_ model: LinearModel, at x: Tensor<Double>) -> Double {
  sigmoid(model.weights.dot(x) + model.bias)
}
