// Mutant: OR's b grows with the number of inputs.
// Caught by: GateChecks.testOrOfMany

import LabContracts
import Tensors

func andGate(inputs count: Int) -> LinearModel {
  LinearModel(weights: Tensor(repeating: 20, shape: [count]), bias: 10 - 20 * Double(count))
}

func orGate(inputs count: Int) -> LinearModel {
  LinearModel(weights: Tensor(repeating: 20, shape: [count]), bias: -5 * Double(count))
}

func notGate() -> LinearModel {
  LinearModel(weights: Tensor([-20]), bias: 10)
}
