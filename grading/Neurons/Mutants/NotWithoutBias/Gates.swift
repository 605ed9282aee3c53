// Mutant: NOT has no b: at 0 it says nothing clear.
// Caught by: GateExamples.testNot

import LabContracts
import Tensors

func andGate(inputs count: Int) -> LinearModel {
  LinearModel(weights: Tensor(repeating: 20, shape: [count]), bias: 10 - 20 * Double(count))
}

func orGate(inputs count: Int) -> LinearModel {
  LinearModel(weights: Tensor(repeating: 20, shape: [count]), bias: -10)
}

func notGate() -> LinearModel {
  LinearModel(weights: Tensor([-20]), bias: 0)
}
