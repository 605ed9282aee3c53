// Mutant: AND fires for a single input.
// Caught by: GateExamples.testAndOfTwo, TwoLayerExamples.testExclusiveOr

import LabContracts
import Tensors

func andGate(inputs count: Int) -> LinearModel {
  LinearModel(weights: Tensor(repeating: 20, shape: [count]), bias: -10)
}

func orGate(inputs count: Int) -> LinearModel {
  LinearModel(weights: Tensor(repeating: 20, shape: [count]), bias: -10)
}

func notGate() -> LinearModel {
  LinearModel(weights: Tensor([-20]), bias: 10)
}
