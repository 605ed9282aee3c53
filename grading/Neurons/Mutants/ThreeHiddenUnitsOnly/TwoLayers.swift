// Mutant: the number of hidden units is written down.
// Caught by: TwoLayerChecks.testRandomNetworks, TwoLayerChecks.testOneHiddenUnit,
//   TwoLayerChecks.testExclusiveOrInYourNetwork

import LabContracts
import Tensors

func output(of network: TwoLayerNetwork, at x: Tensor<Double>) -> Double {
  let hidden = (0..<3).map { thresholdUnit(network.hidden[$0], at: x) }
  return thresholdUnit(network.output, at: Tensor(hidden))
}

func exclusiveOrNetwork() -> TwoLayerNetwork {
  TwoLayerNetwork(
    hidden: [orGate(inputs: 2), andGate(inputs: 2)], output: LinearModel(weights: Tensor([20, -20]), bias: -10))
}
