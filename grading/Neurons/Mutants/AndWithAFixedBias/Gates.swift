// Mutant: AND's b is the lecture's −30 for any number of inputs.
// Caught by: GateChecks.testAndOfMany, GateChecks.testGatesOfOneInput

import LabContracts
import Tensors

func andGate(inputs count: Int) -> LinearModel {
  LinearModel(weights: Tensor(repeating: 20, shape: [count]), bias: -30)
}

func orGate(inputs count: Int) -> LinearModel {
  LinearModel(weights: Tensor(repeating: 20, shape: [count]), bias: -10)
}

func notGate() -> LinearModel {
  LinearModel(weights: Tensor([-20]), bias: 10)
}
