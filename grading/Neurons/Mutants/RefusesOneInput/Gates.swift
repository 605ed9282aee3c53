// Mutant: a gate of one input is taken for a mistake.
// Caught by: GateChecks.testGatesOfOneInput

import LabContracts
import Tensors

func andGate(inputs count: Int) -> LinearModel {
  LinearModel(weights: Tensor(repeating: 20, shape: [count]), bias: 10 - 20 * Double(count))
}

func orGate(inputs count: Int) -> LinearModel {
  precondition(count > 1, "A gate has several inputs.")
  return LinearModel(weights: Tensor(repeating: 20, shape: [count]), bias: -10)
}

func notGate() -> LinearModel {
  LinearModel(weights: Tensor([-20]), bias: 10)
}
