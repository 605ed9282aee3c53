// Mutant: the step is at ½, as for a probability.
// Caught by: ThresholdUnitChecks.testStepOfRandomNumbers, ThresholdUnitChecks.testBiasAloneDecides

import LabContracts
import Tensors

func step(_ z: Double) -> Double {
  z >= 0.5 ? 1 : 0
}

func thresholdUnit(_ model: LinearModel, at x: Tensor<Double>) -> Double {
  step(model.weights.dot(x) + model.bias)
}
