// Mutant: the logistic unit says 0 or 1, as the threshold unit does.
// Caught by: LogisticUnitExamples.testLecturesAnd, LogisticUnitExamples.testLecturesOr

import LabContracts
import Tensors

func sigmoid(_ z: Double) -> Double {
  // The exponent is never positive, so that the power can't overflow.
  let power = exp(-abs(z))
  return z >= 0 ? 1 / (1 + power) : power / (1 + power)
}

func logisticUnit(_ model: LinearModel, at x: Tensor<Double>) -> Double {
  thresholdUnit(model, at: x)
}
