// Mutant: the step says 0 on the right and 1 on the left.
// Caught by: ThresholdUnitExamples.testStepOfFourNumbers

import LabContracts
import Tensors

func step(_ z: Double) -> Double {
  z >= 0 ? 0 : 1
}

func thresholdUnit(_ model: LinearModel, at x: Tensor<Double>) -> Double {
  step(model.weights.dot(x) + model.bias)
}
