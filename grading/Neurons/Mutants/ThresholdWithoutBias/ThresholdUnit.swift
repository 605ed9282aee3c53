// Mutant: the threshold unit forgets b, so that its edge goes through the origin.
// Caught by: ThresholdUnitExamples.testUnitAtThreePoints

import LabContracts
import Tensors

func step(_ z: Double) -> Double {
  z >= 0 ? 1 : 0
}

func thresholdUnit(_ model: LinearModel, at x: Tensor<Double>) -> Double {
  step(model.weights.dot(x))
}
