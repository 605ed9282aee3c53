// Mutant: XOR lacks the unit that says “both”.
// Caught by: TwoLayerExamples.testExclusiveOr

import LabContracts
import Tensors

func output(of network: TwoLayerNetwork, at x: Tensor<Double>) -> Double {
  let hidden = network.hidden.map { thresholdUnit($0, at: x) }
  return thresholdUnit(network.output, at: Tensor(hidden))
}

func exclusiveOrNetwork() -> TwoLayerNetwork {
  TwoLayerNetwork(
    hidden: [orGate(inputs: 2)], output: LinearModel(weights: Tensor([20]), bias: -10))
}
