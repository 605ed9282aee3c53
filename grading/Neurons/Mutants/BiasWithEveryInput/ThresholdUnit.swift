// Mutant: b is added with every input, not once.
// Caught by: ThresholdUnitExamples.testUnitAtThreePoints

import LabContracts
import Tensors

func step(_ z: Double) -> Double {
  z >= 0 ? 1 : 0
}

func thresholdUnit(_ model: LinearModel, at x: Tensor<Double>) -> Double {
  step((model.weights * x + model.bias).sum())
}
