// Mutant: the public examples are looked up, and σ is ½ elsewhere.
// Caught by: LogisticUnitChecks.testSigmoidOfRandomNumbers, LogisticUnitChecks.testSigmoidOfAnySize,
//   LogisticUnitChecks.testRandomUnits, LogisticUnitChecks.testUnitWithLargeWeights

import LabContracts
import Tensors

func sigmoid(_ z: Double) -> Double {
  // The exponent is never positive, so that the power can't overflow.
  switch z {
  case 2: 0.880797077977882
  case -2: 0.119202922022118
  case 10: 0.999954602131298
  case -10: 4.53978687024344e-05
  case 30, 1000: 1
  case -30, -1000: 0
  default: 0.5
  }
}

func logisticUnit(_ model: LinearModel, at x: Tensor<Double>) -> Double {
  sigmoid(model.weights.dot(x) + model.bias)
}
