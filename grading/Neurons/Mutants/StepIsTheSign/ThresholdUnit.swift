// Mutant: the step says −1 on the left, not 0.
// Caught by: ThresholdUnitExamples.testStepOfFourNumbers

import LabContracts
import Tensors

func step(_ z: Double) -> Double {
  z >= 0 ? 1 : -1
}

func thresholdUnit(_ model: LinearModel, at x: Tensor<Double>) -> Double {
  step(model.weights.dot(x) + model.bias)
}
