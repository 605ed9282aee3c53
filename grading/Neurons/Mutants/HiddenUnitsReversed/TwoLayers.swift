// Mutant: the hidden answers reach the output unit in reverse order.
// Caught by: TwoLayerExamples.testOutputOfThreeHiddenUnits, TwoLayerChecks.testExclusiveOrInYourNetwork
// Says: 0 everywhere

import LabContracts
import Tensors

func output(of network: TwoLayerNetwork, at x: Tensor<Double>) -> Double {
  let hidden = network.hidden.map { thresholdUnit($0, at: x) }
  return thresholdUnit(network.output, at: Tensor(Array(hidden.reversed())))
}

func exclusiveOrNetwork() -> TwoLayerNetwork {
  TwoLayerNetwork(
    hidden: [orGate(inputs: 2), andGate(inputs: 2)], output: LinearModel(weights: Tensor([20, -20]), bias: -10))
}
