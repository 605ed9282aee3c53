// Mutant: the public example is looked up, and nothing else fires.
// Caught by: TwoLayerChecks.testRandomNetworks, TwoLayerChecks.testOneHiddenUnit,
//   TwoLayerChecks.testExclusiveOrInYourNetwork
// Says: 0 everywhere

import LabContracts
import Tensors

func output(of network: TwoLayerNetwork, at x: Tensor<Double>) -> Double {
  x.scalars == [1, 1] ? 1 : 0
}

func exclusiveOrNetwork() -> TwoLayerNetwork {
  TwoLayerNetwork(
    hidden: [orGate(inputs: 2), andGate(inputs: 2)], output: LinearModel(weights: Tensor([20, -20]), bias: -10))
}
