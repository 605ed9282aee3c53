// Mutant: the network is ignored, and x₀ ≠ x₁ answered.
// Caught by: TwoLayerExamples.testOutputOfThreeHiddenUnits

import LabContracts
import Tensors

func output(of network: TwoLayerNetwork, at x: Tensor<Double>) -> Double {
  x[0] != x[1] ? 1 : 0
}

func exclusiveOrNetwork() -> TwoLayerNetwork {
  TwoLayerNetwork(
    hidden: [orGate(inputs: 2), andGate(inputs: 2)], output: LinearModel(weights: Tensor([20, -20]), bias: -10))
}
