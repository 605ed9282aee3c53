// Mutant: OR wants all inputs.
// Caught by: GateExamples.testOrOfTwo, TwoLayerExamples.testExclusiveOr

import LabContracts
import Tensors

func andGate(inputs count: Int) -> LinearModel {
  LinearModel(weights: Tensor(repeating: 20, shape: [count]), bias: 10 - 20 * Double(count))
}

func orGate(inputs count: Int) -> LinearModel {
  LinearModel(weights: Tensor(repeating: 20, shape: [count]), bias: 10 - 20 * Double(count))
}

func notGate() -> LinearModel {
  LinearModel(weights: Tensor([-20]), bias: 10)
}
