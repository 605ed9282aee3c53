// Mutant: b is taken for a threshold, and subtracted.
// Caught by: ThresholdUnitExamples.testUnitAtThreePoints

import LabContracts
import Tensors

func step(_ z: Double) -> Double {
  z >= 0 ? 1 : 0
}

func thresholdUnit(_ model: LinearModel, at x: Tensor<Double>) -> Double {
  step(model.weights.dot(x) - model.bias)
}
