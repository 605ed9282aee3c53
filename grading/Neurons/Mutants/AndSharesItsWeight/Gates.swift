// Mutant: the weights of AND share a sum, so that z fades with the number of inputs.
// Caught by: GateChecks.testAndOfMany

import LabContracts
import Tensors

func andGate(inputs count: Int) -> LinearModel {
  LinearModel(
    weights: Tensor(repeating: 24 / Double(count), shape: [count]), bias: 12 / Double(count) - 24)
}

func orGate(inputs count: Int) -> LinearModel {
  LinearModel(weights: Tensor(repeating: 20, shape: [count]), bias: -10)
}

func notGate() -> LinearModel {
  LinearModel(weights: Tensor([-20]), bias: 10)
}
