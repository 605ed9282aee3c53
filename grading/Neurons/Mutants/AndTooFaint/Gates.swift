// Mutant: the weights of AND are 1: z is near 0.
// Caught by: GateExamples.testAndOfTwo, TwoLayerExamples.testExclusiveOr

import LabContracts
import Tensors

func andGate(inputs count: Int) -> LinearModel {
  LinearModel(weights: Tensor(repeating: 1, shape: [count]), bias: 0.5 - Double(count))
}

func orGate(inputs count: Int) -> LinearModel {
  LinearModel(weights: Tensor(repeating: 20, shape: [count]), bias: -10)
}

func notGate() -> LinearModel {
  LinearModel(weights: Tensor([-20]), bias: 10)
}
