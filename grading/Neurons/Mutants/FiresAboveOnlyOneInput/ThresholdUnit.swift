// Mutant: the threshold unit fires when any single weighted input does.
// Caught by: ThresholdUnitExamples.testUnitAtThreePoints

import LabContracts
import Tensors

func step(_ z: Double) -> Double {
  z >= 0 ? 1 : 0
}

func thresholdUnit(_ model: LinearModel, at x: Tensor<Double>) -> Double {
  (model.weights * x + model.bias).scalars.map(step).max() ?? 0
}
