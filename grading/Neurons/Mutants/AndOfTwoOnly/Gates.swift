// Mutant: AND has two inputs, however many are asked for.
// Caught by: GateChecks.testAndOfMany, GateChecks.testGatesOfOneInput

import LabContracts
import Tensors

func andGate(inputs count: Int) -> LinearModel {
  LinearModel(weights: Tensor([20, 20]), bias: -30)
}

func orGate(inputs count: Int) -> LinearModel {
  LinearModel(weights: Tensor(repeating: 20, shape: [count]), bias: -10)
}

func notGate() -> LinearModel {
  LinearModel(weights: Tensor([-20]), bias: 10)
}
