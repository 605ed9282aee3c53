// Mutant: the public example of the unit is looked up, and everything else fires.
// Caught by: ThresholdUnitChecks.testRandomUnits, ThresholdUnitChecks.testBiasAloneDecides,
//   TwoLayerExamples.testOutputOfThreeHiddenUnits, PerceptronRuleExamples.testLearnsAnd,
//   PerceptronRuleExamples.testLearnsOr

import LabContracts
import Tensors

func step(_ z: Double) -> Double {
  z >= 0 ? 1 : 0
}

func thresholdUnit(_ model: LinearModel, at x: Tensor<Double>) -> Double {
  x.scalars == [1, 1.5] ? 0 : 1
}
