// Mutant: the threshold unit looks at the first two inputs only.
// Caught by: ThresholdUnitChecks.testRandomUnits, TwoLayerExamples.testOutputOfThreeHiddenUnits

import LabContracts
import Tensors

func step(_ z: Double) -> Double {
  z >= 0 ? 1 : 0
}

func thresholdUnit(_ model: LinearModel, at x: Tensor<Double>) -> Double {
  step(model.weights[0] * x[0] + model.weights[1] * x[1] + model.bias)
}
