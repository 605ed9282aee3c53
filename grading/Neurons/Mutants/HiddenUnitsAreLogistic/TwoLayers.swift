// Mutant: the hidden units are logistic ones.
// Caught by: TwoLayerExamples.testOutputOfThreeHiddenUnits
// Says: 0 everywhere

import LabContracts
import Tensors

func output(of network: TwoLayerNetwork, at x: Tensor<Double>) -> Double {
  let hidden = network.hidden.map { logisticUnit($0, at: x) }
  return thresholdUnit(network.output, at: Tensor(hidden))
}

func exclusiveOrNetwork() -> TwoLayerNetwork {
  TwoLayerNetwork(
    hidden: [orGate(inputs: 2), andGate(inputs: 2)], output: LinearModel(weights: Tensor([20, -20]), bias: -10))
}
